import { describe, expect, test } from 'vitest';
import type { ListedTraining } from './data';
import { listAsText, mailHref, smsHref, whatsAppHref } from './sharing';

const centre: ListedTraining['centre'] = {
  slug: 'centre',
  name: 'Le Centre & Cie',
  status: 'PUBLISHED',
  phone: '081 00 00 00',
  email: 'info@centre.example',
  website: null,
  sites: [],
};
const training: ListedTraining = {
  slug: 'cuisine',
  title: 'Cuisine',
  plainTitle: 'Cuisine de collectivité',
  status: 'PUBLISHED',
  trainingType: null,
  duration: null,
  schedule: null,
  infoSession: null,
  confirmedBy: 'CENTRE',
  confirmedOn: null,
  confirmedOnPrecision: null,
  centre,
  sites: [],
  sitesAreKnown: false,
};
const words = { intro: 'Ma liste :', link: 'Ouvrir : https://annuaire.example/ma-liste?f=a&f=b' };

describe('a list in plain text', () => {
  test('says title, centre and number, one line each, and the link last', () => {
    const other = { ...training, plainTitle: 'Bois', centre: { ...centre, phone: null } };
    const third = { ...training, plainTitle: 'Vente', centre: { ...centre, phone: null, email: null } };
    expect(listAsText([training, other, third], words)).toBe(
      [
        'Ma liste :',
        '1. Cuisine de collectivité, Le Centre & Cie, 081 00 00 00',
        '2. Bois, Le Centre & Cie, info@centre.example',
        '3. Vente, Le Centre & Cie',
        'Ouvrir : https://annuaire.example/ma-liste?f=a&f=b',
      ].join('\n'),
    );
  });

  test('travels whole in every kind of link', () => {
    const text = listAsText([training], words);
    const mail = new URL(mailHref('Ma liste & moi', text)).searchParams;
    expect(mail.get('subject')).toBe('Ma liste & moi');
    expect(mail.get('body')?.split('\r\n')).toEqual(text.split('\n'));
    expect(new URL(smsHref(text)).searchParams.get('body')).toBe(text);
    expect(new URL(whatsAppHref(text)).searchParams.get('text')).toBe(text);
  });
});
