import { createHash } from 'node:crypto';
import { lateRuntime, type RuntimeStart } from './late-runtime.ts';

/** A page as it goes out, with what its content security policy must allow. */
export type FinishedPage = { html: string; scriptHashes: string[]; styleHashes: string[] };

/** A page without its scripts: the addresses of the framework's, in order, and the data React needs as one text. */
export type PageParts = { html: string; frameworkScripts: string[]; data: string };

/** The data of React (`self.__next_f`) only fills an array until the framework comes: its many small scripts become one. */
export function takeApart(html: string): PageParts {
  const frameworkScripts = new Set<string>();
  const pageData: string[] = [];
  const withoutScripts = html.replace(SCRIPT, (element, attributes: string, content: string) => {
    const src = /\bsrc="(\/_next\/[^"]+)"/.exec(attributes)?.[1];
    if (src !== undefined) {
      // The polyfill is for browsers without modules, which the rest of the framework does not support either.
      if (!/\bnoModule\b/i.test(attributes)) frameworkScripts.add(src.replaceAll('&amp;', '&'));
      return '';
    }
    if (attributes.trim() === '' && /^\(?self\.__next_f\b/.test(content)) {
      pageData.push(content);
      return '';
    }
    return element;
  });
  return { html: withoutScripts, frameworkScripts: [...frameworkScripts], data: pageData.join(';') };
}

/**
 * The page with one inline script that brings the others in.
 * @param dataUrl where the data is; without it the page carries its data itself
 */
export function putTogether(parts: PageParts, start: RuntimeStart, dataUrl = ''): FinishedPage {
  const page = start === 'late' ? parts.html.replace(SCRIPT_PRELOAD, '') : parts.html;
  const loader = lateRuntime(parts.frameworkScripts, start, dataUrl);
  const inline = dataUrl || !parts.data ? loader : `${parts.data};${loader}`;
  const finished = insertBeforeBodyEnd(page, `<script>${inline}</script>`);
  return { html: finished, scriptHashes: inlineHashes(finished, SCRIPT), styleHashes: inlineHashes(finished, STYLE) };
}

/**
 * Next 16.4 answers `notFound()` and errors with an empty page that only its runtime fills in. Nobody may be left before
 * a white page until the first touch, so such a page is replaced.
 */
export function isEmptyShell(html: string): boolean {
  return html.slice(0, 300).includes('id="__next_error__"');
}

export function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

// React escapes `<` and `>` in attributes, and Next escapes `<` in its inline data: an element ends where it seems to.
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/gi;
const STYLE = /<style\b([^>]*)>([\s\S]*?)<\/style>/gi;
const SCRIPT_PRELOAD = /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/gi;

/** Data blocks (JSON-LD) never run and need no hash; import maps and speculation rules are held to the policy. */
const RUNS = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

function inlineHashes(html: string, element: RegExp): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', content = ''] of html.matchAll(element)) {
    const type = /\btype="([^"]*)"/i.exec(attributes)?.[1] ?? '';
    if (/\bsrc=/i.test(attributes) || (element === SCRIPT && !RUNS.test(type.trim()))) continue;
    hashes.add(sha256(content));
  }
  return [...hashes];
}

function insertBeforeBodyEnd(html: string, addition: string): string {
  const end = html.lastIndexOf('</body>');
  return end < 0 ? html + addition : html.slice(0, end) + addition + html.slice(end);
}
