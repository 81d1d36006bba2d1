import { splitSource } from '../rules';

/** Where a figure was read, in the words and at the address that its data give. */
export function FigureSource({ source }: { source: string }) {
  const { text, url } = splitSource(source);
  return <span lang="fr">{url ? <a href={url}>{text}</a> : text}</span>;
}
