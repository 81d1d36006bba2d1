'use client';

import { useParams } from 'next/navigation';
import { defaultLocale, isLocale } from '@/i18n/locales';
import texts from '@/messages/error.json';

/** Shown when a page fails to render. Its few words come in a file of their own: whatever failed may be the catalogue. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { locale } = useParams();
  const { title, text, retry } = texts[typeof locale === 'string' && isLocale(locale) ? locale : defaultLocale];
  return (
    <div role="alert">
      <h1>{title}</h1>
      <p>{text}</p>
      <button type="button" onClick={reset} data-needs-script="">
        {retry}
      </button>
    </div>
  );
}
