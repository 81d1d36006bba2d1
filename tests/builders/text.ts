import fc from 'fast-check';

/** Any code points at all, halves of characters among them, mixed with what attacks are made of. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10_ff_ff }).map((codePoint) => String.fromCodePoint(codePoint)),
      fc.integer({ min: 0, max: 0x2_ff }).map((codePoint) => String.fromCodePoint(codePoint)),
      fc.constantFrom("'", '"', '\\', '%', '_', ':*', '&', '|', '!', '<->', '--', ';', '\0', '\u202e', '\ud83d', '😀'),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
