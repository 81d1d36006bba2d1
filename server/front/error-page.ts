import type { Area } from '../routes.ts';
import { sha256 } from './html.ts';
import type { SecurityHeaders } from './security-headers.ts';
import { etagOf, type StoredReply } from './stored-reply.ts';

export type ErrorStatus = 400 | 404 | 405 | 414 | 431 | 500 | 503;

type Words = { title: string; text: string; english: string };

const words: Record<ErrorStatus, Words> = {
  400: {
    title: 'Adresse illisible',
    text: 'L’adresse demandée est mal écrite. Repartez de la page d’accueil.',
    english: 'This address cannot be read.',
  },
  404: {
    title: 'Page introuvable',
    text: 'Cette page n’existe pas ou n’existe plus.',
    english: 'This page does not exist, or no longer does.',
  },
  405: {
    title: 'Demande non permise',
    text: 'Cette adresse ne se demande pas de cette façon.',
    english: 'This method is not allowed here.',
  },
  414: {
    title: 'Adresse trop longue',
    text: 'L’adresse demandée est trop longue. Choisissez moins de filtres ou des mots plus courts.',
    english: 'This address is too long: choose fewer filters or shorter words.',
  },
  431: {
    title: 'Demande trop longue',
    text: 'La demande est trop longue. Rechargez la page.',
    english: 'This request is too long. Please reload the page.',
  },
  500: {
    title: 'Un problème de notre côté',
    text: 'La page n’a pas pu être préparée. Réessayez dans un moment.',
    english: 'Something went wrong on our side. Please try again in a moment.',
  },
  503: {
    title: 'Service momentanément indisponible',
    text: 'Le site n’est pas disponible pour l’instant. Réessayez dans un moment.',
    english: 'The site is not available right now. Please try again in a moment.',
  },
};

const style =
  'body{font:1.125rem/1.5 system-ui,sans-serif;max-width:36rem;margin:10vh auto;padding:0 1rem;color:#1b1b1b;background:#fff}a{color:#0b4f8a}';

/** What the front says itself, without the application: programs get a problem, people a page. */
export function errorReply(status: ErrorStatus, area: Area, security: SecurityHeaders): StoredReply {
  const { title, text, english } = words[status];
  const forProgram = area === 'open-api' || area === 'map-data';
  const content = forProgram
    ? JSON.stringify({ type: 'about:blank', title, status, detail: text })
    : `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p><p lang="en">${english}</p><p><a href="/">Accueil</a></p></main></body></html>`;
  const body = Buffer.from(content);
  return {
    status,
    headers: {
      ...security.base,
      ...(!forProgram && security.document),
      'content-type': forProgram ? 'application/problem+json; charset=utf-8' : 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src ${sha256(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      'cache-control': 'no-store',
      ...(status === 503 && { 'retry-after': '5' }),
      ...(status === 405 && { allow: 'GET, HEAD' }),
    },
    body: { identity: body },
    etag: etagOf(body),
    renderedAt: 0,
  };
}
