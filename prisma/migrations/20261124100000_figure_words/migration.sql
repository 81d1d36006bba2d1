-- What stands beside a published figure: how its source says it, what is counted, and the notes of the sector's sheet.

CREATE TYPE "figure_basis" AS ENUM ('PUBLISHED', 'ROUNDED', 'DERIVED');

ALTER TABLE "key_figure"
  ADD COLUMN "words" TEXT,
  ADD COLUMN "basis" "figure_basis" NOT NULL DEFAULT 'PUBLISHED',
  ADD COLUMN "definition" TEXT,
  ADD COLUMN "footnotes" SMALLINT[] NOT NULL DEFAULT ARRAY[]::SMALLINT[],
  -- The sheet has four.
  ADD CONSTRAINT key_figure_footnotes_check CHECK (footnotes <@ ARRAY[1, 2, 3, 4]::SMALLINT[]),
  -- Words that are there say something.
  ADD CONSTRAINT key_figure_words_check CHECK (words <> '');
