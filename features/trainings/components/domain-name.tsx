import { InFrench } from '@/components/ui/in-french';
import type { DomainChoice } from '../data';
import { useDomainName } from '../domain-name';

/** The name of a domain in the page's language, or in French, marked so. */
export function DomainName({ domain }: { domain: DomainChoice }) {
  const name = useDomainName()(domain);
  return name === domain.name ? <InFrench>{name}</InFrench> : name;
}
