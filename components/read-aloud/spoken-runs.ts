/** What of an element decides whether and how it is read; taken from the page by `read-region.ts`. */
export type ElementFacts = {
  /** Local name, in lower case. */
  tag: string;
  role: string | null;
  lang: string | null;
  /** Name given apart from the content: `aria-label`, or the `alt` of a picture. */
  name: string | null;
  isAriaHidden: boolean;
  /** Marked by the page as nothing to read: the control itself, links that only move about. */
  isLeftOut: boolean;
  /** Computed; `none` for what a closed `<details>` hides. */
  display: string;
  /** Taken out of the flow, as text for screen readers is. */
  isLifted: boolean;
};

export type TextLeaf<Source> = { kind: 'TEXT'; text: string; source: Source };
export type Branch<Source> = {
  kind: 'ELEMENT';
  facts: ElementFacts;
  source: Source;
  children: readonly SpokenNode<Source>[];
};
export type SpokenNode<Source> = TextLeaf<Source> | Branch<Source>;

/** Where a stretch of a run was found; no source for a space that only keeps two words apart. */
type Part<Source> = { source: Source | null; at: number; length: number };

/** Text in one language that nothing interrupts: sentences are found inside it, never across two. */
export type Run<Source> = { lang: string; text: string; parts: Part<Source>[] };

// Ways to go elsewhere are for the eye and the hand; the values of a field are its user's.
const silentTags = new Set(
  'audio canvas datalist embed iframe input math meter nav noscript object progress script select style svg template textarea video'.split(
    ' ',
  ),
);
const silentRoles = new Set(['application', 'listbox', 'menu', 'menubar', 'navigation', 'toolbar', 'tooltip']);
const namedTags = new Set(['a', 'button', 'img', 'input', 'select', 'textarea']);
const controlTags = new Set(['a', 'button', 'label', 'summary']);

/** The text of a region in the order of the page, cut where the eye sees a cut or the language changes. */
export function toRuns<Source>(root: SpokenNode<Source>, pageLang: string): Run<Source>[] {
  const runs: Run<Source>[] = [];
  let open: Run<Source> | null = null;
  const cut = () => {
    open = null;
  };
  const append = (text: string, lang: string, source: Source | null) => {
    if (open === null || open.lang !== lang) {
      open = { lang, text: '', parts: [] };
      runs.push(open);
    }
    open.parts.push({ source, at: open.text.length, length: text.length });
    open.text += text;
  };
  const walk = (node: SpokenNode<Source>, outerLang: string, isInControl: boolean) => {
    if (node.kind === 'TEXT') {
      if (node.text !== '') append(node.text, outerLang, node.source);
      return;
    }
    const { facts } = node;
    const lang = facts.lang || outerLang;
    if (facts.display === 'none') return;
    const isNamed = facts.name !== null && namedTags.has(facts.tag);
    const isBlock = isOnItsOwnLine(facts);
    // The name of a link or button is one thing to say, however its parts are laid out.
    const edge = () => {
      if (!isBlock) return;
      if (isInControl) append(' ', lang, null);
      else cut();
    };
    edge();
    if (isUnspoken(facts) || (silentTags.has(facts.tag) && !isNamed)) return;
    if (isNamed) append(facts.name ?? '', lang, node.source);
    else for (const child of node.children) walk(child, lang, isInControl || controlTags.has(facts.tag));
    edge();
  };
  walk(root, pageLang, false);
  return runs;
}

function isUnspoken({ isAriaHidden, isLeftOut, role }: ElementFacts): boolean {
  return isAriaHidden || isLeftOut || (role !== null && silentRoles.has(role));
}

function isOnItsOwnLine({ tag, display, isLifted }: ElementFacts): boolean {
  if (tag === 'br') return true;
  if (isLifted && tag === 'span') return false;
  return !/^(inline|contents|ruby)/.test(display);
}
