import type { ShippedCentre, ShippedTraining } from '@/features/imports/schema';
import type { Random } from './random';

const MIN_LENGTH = 5;

/** Texts in the words of the real ones, each about as frequent as there. */
export class Vocabulary {
  readonly #random: Random;
  readonly #trainingWords: string[];
  readonly #centreWords: string[];
  readonly #inventedWords: string[];

  /** @param centreCount sets how many new words there are: a larger offer has more of them, ten times for a hundredfold */
  constructor(random: Random, centres: readonly ShippedCentre[], centreCount: number) {
    this.#random = random;
    this.#trainingWords = centres.flatMap(({ trainings }) =>
      trainings.flatMap(({ description }) => wordsIn(description)),
    );
    this.#centreWords = centres.flatMap(({ name }) => wordsIn(name)).filter((word) => word.length >= MIN_LENGTH);
    const long = [...this.#trainingWords, ...this.#centreWords].filter((word) => word.length > MIN_LENGTH);
    this.#inventedWords = Array.from({ length: Math.round(40 * Math.sqrt(centreCount)) }, () => this.#invent(long));
  }

  centreName(): string {
    const invented = this.#random.pick(this.#inventedWords);
    return `${this.#random.pick(this.#centreWords)} ${invented.charAt(0).toUpperCase()}${invented.slice(1)}`;
  }

  /** The real text with about one word in `oneIn` replaced by another of the offer. */
  variant(text: string, oneIn: number): string {
    return text.replace(/\p{L}+/gu, (word) =>
      word.length >= MIN_LENGTH && this.#random.chance(1 / oneIn) ? this.#random.pick(this.#trainingWords) : word,
    );
  }

  training({ title, plainTitle, description }: ShippedTraining) {
    return {
      title: this.variant(title, 6),
      plainTitle: this.variant(plainTitle, 8),
      description: this.variant(description, 3),
    };
  }

  /** Half of one word and half of another: reads like French and is in no dictionary. */
  #invent(words: readonly string[]): string {
    const [first, last] = [this.#random.pick(words), this.#random.pick(words)];
    return `${first.slice(0, Math.ceil(first.length / 2))}${last.slice(Math.floor(last.length / 2))}`.toLowerCase();
  }
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}
