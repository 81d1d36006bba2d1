import type { Branch, ElementFacts, SpokenNode } from './spoken-runs';

/** Attribute of what is not read: the control itself, links that only move about the page. */
export const LEFT_OUT = { 'data-read-aloud': 'skip' } as const;

/** A region of the page as the pure part needs it; sources are the nodes themselves. */
export function readRegion(region: Element): Branch<Text | Element> {
  const style = getComputedStyle(region);
  const children: SpokenNode<Text | Element>[] = [];
  for (const node of region.childNodes) {
    if (node instanceof Element) children.push(readRegion(node));
    // A child of what is made invisible may be visible again, so this is asked for each text.
    else if (node instanceof Text && style.visibility === 'visible')
      children.push({ kind: 'TEXT', text: node.data, source: node });
  }
  return { kind: 'ELEMENT', facts: factsOf(region, style), source: region, children };
}

function factsOf(element: Element, style: CSSStyleDeclaration): ElementFacts {
  const tag = element.localName;
  return {
    tag,
    role: element.getAttribute('role'),
    lang: element.getAttribute('lang'),
    name: element.getAttribute(tag === 'img' ? 'alt' : 'aria-label'),
    isAriaHidden: element.getAttribute('aria-hidden') === 'true',
    isLeftOut: element.getAttribute('data-read-aloud') === 'skip',
    display: isFolded(element) ? 'none' : style.display,
    isLifted: style.position === 'absolute' || style.position === 'fixed',
  };
}

/** What a closed `<details>` hides keeps its own `display`. */
function isFolded(element: Element): boolean {
  const parent = element.parentElement;
  return parent instanceof HTMLDetailsElement && !parent.open && element.localName !== 'summary';
}
