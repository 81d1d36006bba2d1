import { notFound } from 'next/navigation';

/** Any other address: answered here, inside the site's own layout, with a real 404. */
export default function UnknownPage() {
  notFound();
}
