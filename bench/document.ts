import { readFileSync, writeFileSync } from 'node:fs';

const DOCUMENT = 'docs/performance.md';

/** A part of the document that a run replaces; what stands around it is written by people. */
export type Section = { name: string; content: string };

/** Puts each section between its marks `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`. */
export function writeSections(sections: readonly Section[]): void {
  writeFileSync(DOCUMENT, sections.reduce(replaceSection, readFileSync(DOCUMENT, 'utf8')));
}

export function replaceSection(document: string, { name, content }: Section): string {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [start, end] = [document.indexOf(open), document.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${DOCUMENT} has no place for "${name}"`);
  return `${document.slice(0, start)}${open}\n${content}\n${document.slice(end)}`;
}
