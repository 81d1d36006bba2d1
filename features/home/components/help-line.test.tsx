import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import messages from '@/messages/fr.json';
import type { HelpLine as Line } from '../loaders';
import { HelpLine } from './help-line';

const shown = (line: Line) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Brussels" messages={messages}>
      <HelpLine line={line} />
    </NextIntlClientProvider>,
  );

test('the number can be touched to call, with who answers and when', () => {
  const html = shown({ phone: '+32 81 00.00.00', name: 'Accueil', hours: 'de 9 h à 16 h' });
  expect(html).toContain('href="tel:+3281000000"');
  expect(html).toContain('+32 81 00.00.00');
  expect(html).toMatch(/lang="fr">Accueil<.*lang="fr">de 9 h à 16 h</);
});

test('what the operator does not say leaves no trace', () => {
  const html = shown({ phone: '1718', name: undefined, hours: undefined });
  expect(html).toContain('href="tel:1718"');
  expect(html).not.toContain('#icon-clock');
  expect(html.match(/<p/g)).toHaveLength(2);
});
