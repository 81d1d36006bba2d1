import type { SourceFile } from './source-files.ts';

/** The shortest chain of files from one to another that fits, through imports that exist when the program runs. */
export function chainTo(
  start: string,
  files: ReadonlyMap<string, SourceFile>,
  isEnd: (target: string) => boolean,
): string[] | null {
  const cameFrom = new Map<string, string | null>([[start, null]]);
  const queue = [start];
  for (const path of queue) {
    for (const { target, isType, isDynamic } of files.get(path)?.imports ?? []) {
      if (isType || isDynamic || cameFrom.has(target)) continue;
      cameFrom.set(target, path);
      if (isEnd(target)) return chainBack(target, cameFrom);
      queue.push(target);
    }
  }
  return null;
}

function chainBack(end: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const chain: string[] = [];
  for (let path: string | null = end; path !== null; path = cameFrom.get(path) ?? null) chain.unshift(path);
  return chain;
}

/** Groups of features that need each other, each by name, with the imports between them. */
export function cyclesOf(files: readonly SourceFile[]): { features: string[]; because: string[] }[] {
  const needs = new Map<string, Map<string, string[]>>();
  for (const { path, imports } of files) {
    const from = featureOf(path);
    for (const { target, isType } of imports) {
      const to = featureOf(target);
      if (!from || !to || from === to || isType) continue;
      const between = needs.get(from) ?? new Map<string, string[]>();
      needs.set(from, between.set(to, [...(between.get(to) ?? []), `${path} → ${target}`]));
    }
  }
  const reached = new Map([...needs.keys()].map((feature) => [feature, reachableFrom(feature, needs)]));
  const inCycle = [...reached].filter(([feature, all]) => all.has(feature)).map(([feature]) => feature);
  const groups = new Map<string, string[]>();
  for (const feature of inCycle.toSorted()) {
    const group = inCycle
      .filter((other) => reached.get(feature)?.has(other) && reached.get(other)?.has(feature))
      .sort();
    groups.set(group.join(' '), group);
  }
  return [...groups.values()].map((features) => ({
    features,
    because: features.flatMap((from) => features.flatMap((to) => needs.get(from)?.get(to) ?? [])),
  }));
}

function reachableFrom(feature: string, needs: ReadonlyMap<string, ReadonlyMap<string, unknown>>): Set<string> {
  const reached = new Set<string>();
  const queue = [feature];
  for (const one of queue) {
    for (const next of needs.get(one)?.keys() ?? []) {
      if (!reached.has(next)) queue.push(next);
      reached.add(next);
    }
  }
  return reached;
}

export function featureOf(path: string): string | null {
  return /^features\/([^/]+)\//.exec(path)?.[1] ?? null;
}
