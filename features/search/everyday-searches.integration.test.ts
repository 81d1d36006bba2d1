import { beforeAll, describe, expect, test } from 'vitest';
import { loadShippedData } from '@/features/imports/mutations';
import { readShippedData } from '@/features/imports/read-shipped-data';
import { db } from '@/lib/db';
import { noCriteria } from './criteria';
import { searchTrainings } from './data';
import { understand } from './understand';

// What people type, on the directory as it ships: a change of the words, the ranking or the stemming that would hide
// the right training shows here.

const read = readShippedData('data');
if (!read.ok) throw new Error('the shipped data are not right');

beforeAll(() => loadShippedData(db(), read.data).then(() => undefined));

/** The first five results. */
async function first(text: string, place = ''): Promise<string[]> {
  const { meaning } = await understand(db(), { ...noCriteria, text, place });
  const { items } = await searchTrainings(db(), meaning);
  return items.slice(0, 5).map(({ slug }) => slug);
}

describe('an everyday search finds among the first five', () => {
  test.each([
    ['jardinier', 'jardinier-habilux'],
    ['jardin', 'jardinier-le-quinquet'],
    ['espaces verts', 'environnement-espaces-verts-funoc'],
    ['maraichage', 'maraichage-avanti'],
    ['maçon', 'macon-pontaury'],
    ['macon', 'macon-isocele'],
    ['maçonnerie', 'macon-isocele'],
    ['peintre', 'peintre-en-batiment-qcaf'],
    ['plombier', 'plombier-chauffagiste-le-quinquet'],
    ['soudure', 'soudeur-cft'],
    ['couture', 'couture-creasol'],
    ['vélo', 'reparateur-de-velos-step-metiers'],
    ['permis de conduire', 'permis-de-conduire-chantier'],
    ['aide soignante', 'devenir-aide-soignante-mode-d-emploi'],
    ['aide-soignant', 'aide-soignant-futur-h'],
    ['boulanger', 'boulanger-patissier-afam'],
    ['secrétaire', 'secretaire-employe-de-bureau-funoc'],
    ['bucheron', 'bucheron-la-renardiere'],
    ['cariste', 'cariste-cof'],
    ['vente', 'vente-et-aide-aux-personnes-chantier'],
    ['aide à la personne', 'vente-et-aide-aux-personnes-chantier'],
    ['netoyage hopital', 'nettoyage-en-hopital-esope'],
    ['ordinateur', 'initiation-a-l-ordinateur-sofft'],
    ['ménage', 'aide-menagere-carrefour'],
    ['couvreur', 'couvreur-qcaf'],
    ['spectacle', 'technicien-du-spectacle-ferme-delsamme'],
    ['crèche', 'garde-d-enfants-creche-chantier'],
    ['panneau solaire', 'panneaux-solaires-pompes-a-chaleur-qcaf'],
    ['FUNOC', 'lire-et-ecrire-funoc'],
    ['cuisine brasserie', 'cuisine-et-service-en-brasserie-la-cooperative'],
  ])('%s: %s', async (text, slug) => {
    expect(await first(text)).toContain(slug);
  });

  test.each([
    ['lire et écrire', 'Namur', 'apprendre-a-lire-et-a-ecrire-lee-namur'],
    ['français', '4800', 'cours-de-francais-pour-debutantes-sofft'],
    ['cuisine', 'Arlon', 'cuisine-et-service-la-toupie'],
    ['jardin', 'La Louvière', 'jardinier-ferme-delsamme'],
  ])('%s near %s: %s', async (text, place, slug) => {
    expect(await first(text, place)).toContain(slug);
  });
});
