import { expect, test } from 'vitest';
import { isEmptyShell, putTogether, sha256, takeApart } from './html.ts';
import { lateRuntime, type RuntimeStart } from './late-runtime.ts';

const finishPage = (html: string, start: RuntimeStart, dataUrl?: string) =>
  putTogether(takeApart(html), start, dataUrl);

const page = `<!DOCTYPE html><html><head><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/m.js"/><link rel="preload" as="font" href="/f.woff2"/><script src="/_next/static/chunks/a.js" async=""></script><script src="/_next/static/chunks/old.js" noModule=""></script></head><body><p>a &lt;/body&gt;</p><script type="application/ld+json">{"a":1}</script><script id="_R_">boot()</script><script src="/_next/static/chunks/b.js?x=1&amp;y=2" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><div hidden id="S:0"></div><script>$RC("B:0","S:0")</script><script>self.__next_f.push([1,"$& $1 </body\\u003e"])</script></body></html>`;

test('the framework is taken out and listed in the loader, in order', () => {
  const { html } = finishPage(page, 'late');
  expect(html).not.toContain('<script src=');
  expect(html).not.toContain('as="script"');
  expect(html).not.toContain('old.js');
  expect(html).toContain('["/_next/static/chunks/a.js","/_next/static/chunks/b.js?x=1&y=2"]');
  expect(html).toContain('<link rel="preload" as="font" href="/f.woff2"/>');
});

test('the data of the page comes before the loader, in one script at the end', () => {
  const { html } = finishPage(page, 'late');
  expect(html).toMatch(
    /<script>\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[0\]\);self\.__next_f\.push\(\[1,"\$& \$1 <\/body\\u003e"\]\);\(\(list,data\)=>\{.*<\/script><\/body><\/html>$/s,
  );
});

test('data that is kept apart leaves the page, and is named in the loader', () => {
  const parts = takeApart(page);
  expect(parts.data).toBe('(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([1,"$& $1 </body\\u003e"])');
  const { html, scriptHashes } = putTogether(parts, 'late', '/_page/x.js?u=/a');
  expect(html).not.toContain('__next_f');
  expect(html).toContain(',"/_page/x.js?u=/a")</script>');
  expect(scriptHashes).toHaveLength(3);
});

test('every script that runs is hashed; data blocks are not', () => {
  const { html, scriptHashes } = finishPage(page, 'late');
  const last = html.slice(html.lastIndexOf('<script>') + 8, html.lastIndexOf('</script>'));
  expect(scriptHashes).toEqual([sha256('boot()'), sha256('$RC("B:0","S:0")'), sha256(last)]);
});

test('scripts of other origins and of our own files stay and need no hash', () => {
  const { html, scriptHashes } = finishPage('<body><script src="/widget.js"></script></body>', 'late');
  expect(html).toContain('<script src="/widget.js"></script>');
  expect(scriptHashes).toHaveLength(1);
});

test('style elements are hashed', () => {
  expect(finishPage('<style>a{}</style>', 'late').styleHashes).toEqual([sha256('a{}')]);
});

test('a page that starts at once keeps its preloads', () => {
  const { html } = finishPage(page, 'eager');
  expect(html).toContain('as="script"');
  expect(html).toContain('if(1)begin()');
});

test('the loader is small', () => {
  expect(lateRuntime([], 'late', '').length).toBeLessThan(1_600);
});

test('an address cannot end the script', () => {
  const { html } = finishPage('<script src="/_next/static/x?</script " async></script><body></body>', 'late');
  expect(html.match(/<\/script/g)).toHaveLength(1);
});

test('the empty page of Next is recognised', () => {
  expect(isEmptyShell('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')).toBe(true);
  expect(isEmptyShell('<!DOCTYPE html><html lang="fr"></html>')).toBe(false);
});
