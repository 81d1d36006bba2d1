-- The lexicon: what people say for a job, a skill or a need, and what each finds. See docs/decisions/0010-search.md.

CREATE TYPE "concept_kind" AS ENUM ('JOB', 'SKILL', 'NEED', 'AUDIENCE');
CREATE TYPE "language" AS ENUM ('FR', 'NL', 'DE', 'EN', 'AR', 'UK', 'TR');

-- "vendeuse" as "vendeur", "formatrice" as "formateur": the stemmer keeps them apart, who looks for a training does not.
CREATE FUNCTION french_masculine(word text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(regexp_replace(word, '(.{3})euses?$', '\1eur'), '(.{3})trices?$', '\1teur');

-- Without the endings of its language; the stemmers ask for no accents, as `french_plain` does. PostgreSQL has none for
-- Ukrainian: the Russian one cuts the endings that both share, and the lexicon lists the other forms.
CREATE FUNCTION lexicon_stem(language language, word text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN coalesce((CASE language
    WHEN 'FR' THEN ts_lexize('pg_catalog.french_stem', french_masculine(word))
    WHEN 'NL' THEN ts_lexize('pg_catalog.dutch_stem', word)
    WHEN 'DE' THEN ts_lexize('pg_catalog.german_stem', word)
    WHEN 'EN' THEN ts_lexize('pg_catalog.english_stem', word)
    WHEN 'AR' THEN ts_lexize('pg_catalog.arabic_stem', word)
    WHEN 'UK' THEN ts_lexize('pg_catalog.russian_stem', word)
    WHEN 'TR' THEN ts_lexize('pg_catalog.turkish_stem', word)
  END)[1], word);

CREATE FUNCTION lexicon_form(language language, tokens text[]) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
AS $$
BEGIN
  RETURN (
    SELECT string_agg(stem, ' ' ORDER BY stem COLLATE "C")
    FROM (SELECT DISTINCT public.lexicon_stem(language, token) AS stem FROM unnest(tokens) AS token) AS stems);
END
$$;

-- How a French word sounds, roughly: words that sound alike and are written otherwise ("kuizine", "masson", "chofage") are
-- one for those who write as they speak. Vowels in the nose, silent ends and soft or hard s are not told apart.
CREATE FUNCTION french_sound(word text) RETURNS text
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
AS $$
DECLARE
  step text[];
  sound text := public.plain_text(replace(lower(word), 'ç', 'ss'));
BEGIN
  FOREACH step SLICE 1 IN ARRAY ARRAY[
    ['x$', ''], ['(?<=[aeou])ille?', 'i'], ['y', 'i'], ['s?ch|sh', 'C'], ['ph', 'f'], ['h', ''], ['tion', 'sion'],
    ['gu(?=[eiy])', 'G'], ['g(?=[eiy])', 'j'], ['G', 'g'],
    ['qu?|ck', 'k'], ['c(?=[eiy])', 's'], ['c', 'k'], ['x', 'ks'], ['z', 's'],
    ['eau|au', 'o'], ['oeu|eu', 'E'], ['(ai|ei)(?=$|[^nm]|[nm][aeiouynm])', 'e'], ['oi', 'ua'], ['ou', 'u'],
    ['(ain|ein|in|im|un|um)(?=$|[^aeioumn])', 'I'], ['(en|em|an|am)(?=$|[^aeioumn])', 'A'], ['(on|om)(?=$|[^aeioumn])', 'O'],
    ['(.)\1+', '\1'], ['(es?|er|ez|et)$', ''], ['[tdsp]+$', ''], ['(?<!^)e', '']
  ] LOOP
    sound := regexp_replace(sound, step[1], step[2], 'g');
  END LOOP;
  RETURN sound;
END
$$;

-- Any of the phrases, each with its words side by side, in parts of the text with one of these weights.
CREATE FUNCTION any_phrase(phrases text[], weights text) RETURNS tsquery
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
  phrase text;
  term tsquery;
  result tsquery;
BEGIN
  FOREACH phrase IN ARRAY phrases LOOP
    -- "aide-soignant" is read as three words, of which two are those of "aide soignant".
    term := phraseto_tsquery('public.french_plain', regexp_replace(phrase, '[^[:alnum:]]+', ' ', 'g'));
    CONTINUE WHEN numnode(term) = 0;
    result := CASE WHEN result IS NULL THEN term ELSE result || term END;
  END LOOP;
  RETURN regexp_replace(result::text, '''(?:[^'']|'''')+''', '\&:' || weights, 'g')::tsquery;
END
$$;

-- `search_vector` holds the domain and the type of a training as words that nobody can type.
CREATE FUNCTION any_label(kind text, labels text[]) RETURNS tsquery
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
BEGIN
  RETURN (SELECT string_agg(quote_literal(kind || ':' || label), ' | ') FROM unnest(labels) AS label)::tsquery;
END
$$;

-- PostgreSQL calls the text of an enum unstable, for its labels can be renamed; ours would be by a migration.
CREATE FUNCTION concept_query(titles text[], domains text[], training_types training_type[]) RETURNS tsquery
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
  in_domains tsquery := any_label('domain', domains);
  of_types tsquery := any_label('type', training_types::text[]);
  result tsquery;
BEGIN
  IF cardinality(titles) = 0 THEN
    result := in_domains;
  ELSE
    result := any_phrase(titles, 'A');
    IF in_domains IS NOT NULL THEN
      result := result || (any_phrase(titles, 'AC') && in_domains);
    END IF;
  END IF;
  RETURN CASE WHEN of_types IS NULL THEN result WHEN result IS NULL THEN of_types ELSE result && of_types END;
END
$$;

CREATE TABLE "concept" (
    "id" SMALLSERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "concept_kind" NOT NULL,
    "titles" TEXT[] NOT NULL,
    "domains" TEXT[] NOT NULL,
    "training_types" "training_type"[] NOT NULL,
    "title_query" tsquery GENERATED ALWAYS AS (any_phrase(titles, 'A')) STORED,
    "query" tsquery GENERATED ALWAYS AS (concept_query(titles, domains, training_types)) STORED,
    "near_query" tsquery GENERATED ALWAYS AS (any_label('domain', domains)) STORED,

    CONSTRAINT "concept_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "concept_slug_check" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    CONSTRAINT "concept_query_check" CHECK (cardinality(titles) + cardinality(domains) + cardinality(training_types) > 0)
);

CREATE TABLE "concept_name" (
    "concept_id" SMALLINT NOT NULL,
    "language" "language" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "concept_name_pkey" PRIMARY KEY ("concept_id","language"),
    CONSTRAINT "concept_name_name_check" CHECK (length(trim(name)) BETWEEN 1 AND 80)
);

CREATE TABLE "concept_word" (
    "concept_id" SMALLINT NOT NULL,
    "language" "language" NOT NULL,
    "word" TEXT NOT NULL,
    "tokens" TEXT[] NOT NULL,
    "plain" TEXT NOT NULL,
    "is_sure" BOOLEAN NOT NULL,
    "form" TEXT GENERATED ALWAYS AS (lexicon_form("language", "tokens")) STORED,

    CONSTRAINT "concept_word_pkey" PRIMARY KEY ("concept_id","language","word"),
    CONSTRAINT "concept_word_tokens_check" CHECK (cardinality(tokens) > 0)
);

CREATE TABLE "stop_word" (
    "language" "language" NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "stop_word_pkey" PRIMARY KEY ("language","word")
);

CREATE TABLE "lexicon_token" (
    "language" "language" NOT NULL,
    "token" TEXT NOT NULL,
    "sound" TEXT,
    "stem" TEXT GENERATED ALWAYS AS (lexicon_stem("language", "token")) STORED,

    CONSTRAINT "lexicon_token_pkey" PRIMARY KEY ("language","token")
);

CREATE TABLE "french_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "french_word_pkey" PRIMARY KEY ("word")
);

CREATE TABLE "rare_search" (
    "month" DATE NOT NULL,
    "words" TEXT NOT NULL,
    "results" SMALLINT NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rare_search_pkey" PRIMARY KEY ("month","words"),
    CONSTRAINT "rare_search_month_check" CHECK (extract(day FROM month) = 1)
);

CREATE UNIQUE INDEX "concept_slug_key" ON "concept"("slug");
CREATE INDEX "concept_word_form_language_idx" ON "concept_word"("form", "language");
CREATE INDEX "concept_word_plain_idx" ON "concept_word" USING GIN ("plain" gin_trgm_ops);
CREATE INDEX "stop_word_word_idx" ON "stop_word"("word");
CREATE INDEX "lexicon_token_stem_idx" ON "lexicon_token"("stem");
CREATE INDEX "lexicon_token_prefix_idx" ON "lexicon_token" USING SPGIST ("token");
CREATE INDEX "lexicon_token_sound_idx" ON "lexicon_token"("sound");
CREATE INDEX "lexicon_token_token_idx" ON "lexicon_token" USING GIN ("token" gin_trgm_ops);

ALTER TABLE "concept_name" ADD CONSTRAINT "concept_name_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "concept_word" ADD CONSTRAINT "concept_word_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "search_word" ADD COLUMN "stem" TEXT GENERATED ALWAYS AS (lexicon_stem('FR', "word")) STORED;
ALTER TABLE "search_word" ADD COLUMN "sound" TEXT GENERATED ALWAYS AS (french_sound("word")) STORED;
CREATE INDEX "search_word_prefix_idx" ON "search_word" USING SPGIST ("word");
CREATE INDEX "search_word_stem_idx" ON "search_word"("stem");
CREATE INDEX "search_word_sound_idx" ON "search_word"("sound");

-- The planner takes the comparison of letters for as cheap as that of numbers and would compare every word. Where the
-- extension belongs to somebody else, `near_words` keeps at least its tables from being read whole.
DO $$
BEGIN
  ALTER FUNCTION similarity_op(text, text) COST 1000;
EXCEPTION WHEN insufficient_privilege THEN
  NULL;
END
$$;

-- Known words that are written nearly like a word, or sound like it.
CREATE FUNCTION near_words(typed text, written text, max_distance int)
  RETURNS TABLE (word text, "soundsAlike" boolean, distance int, similarity real)
  LANGUAGE sql STABLE
  SET enable_seqscan = off
AS $$
  SELECT known.word, bool_or(known.sounds_alike), levenshtein_less_equal(known.word, typed, max_distance),
    similarity(known.word, typed)
  FROM (
    SELECT word, FALSE AS sounds_alike FROM search_word WHERE word % typed
    UNION ALL SELECT token, FALSE FROM lexicon_token WHERE token % typed
    UNION ALL SELECT search_name, FALSE FROM locality WHERE search_name % typed
    UNION ALL SELECT word, TRUE FROM search_word WHERE sound = french_sound(written)
    UNION ALL SELECT token, TRUE FROM lexicon_token WHERE sound = french_sound(written)
  ) AS known
  WHERE length(known.word) <= 60
  GROUP BY known.word
  HAVING levenshtein_less_equal(known.word, typed, max_distance) <= max_distance
$$;

-- Names in a text are looked up whole.
ALTER TABLE "locality"
  ADD COLUMN "plain_name" TEXT GENERATED ALWAYS AS (search_name("name")) STORED,
  ADD COLUMN "plain_name_de" TEXT GENERATED ALWAYS AS (search_name("name_de")) STORED;
CREATE INDEX "locality_plain_name_idx" ON "locality"("plain_name");
CREATE INDEX "locality_plain_name_de_idx" ON "locality"("plain_name_de");
ALTER TABLE "centre"
  ADD COLUMN "plain_name" TEXT GENERATED ALWAYS AS (search_name("name")) STORED,
  ADD COLUMN "plain_acronym" TEXT GENERATED ALWAYS AS (search_name("acronym")) STORED;
CREATE INDEX "centre_plain_name_idx" ON "centre" USING GIN ("plain_name" gin_trgm_ops);
CREATE INDEX "centre_exact_name_idx" ON "centre"("plain_name");
CREATE INDEX "centre_plain_acronym_idx" ON "centre"("plain_acronym");

DO $$
DECLARE
  source text;
BEGIN
  FOREACH source IN ARRAY ARRAY['concept', 'concept_name', 'concept_word', 'stop_word'] LOOP
    EXECUTE format(
      'CREATE TRIGGER notify_directory_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION notify_directory_changed()', source);
  END LOOP;
END
$$;

DROP FUNCTION offer_query(text[]);
