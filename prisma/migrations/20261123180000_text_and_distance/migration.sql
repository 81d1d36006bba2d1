CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch WITH SCHEMA public;

-- `unaccent(text)` depends on the search path, so PostgreSQL will not index it; naming its dictionary makes it safe to.
CREATE FUNCTION plain_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

-- How names of places are compared: "St-Hubert", "SAINT HUBERT" and "Saint‑Hubert" are one.
CREATE FUNCTION search_name(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN regexp_replace(
    regexp_replace(
      trim(regexp_replace(plain_text(value), '[^a-z0-9]+', ' ', 'g')),
      '\mste\M', 'sainte', 'g'),
    '\mst\M', 'saint', 'g');

-- Stems without accents ("jardinière" and "jardiniers" meet), and whole words without accents, for words half typed.
CREATE TEXT SEARCH CONFIGURATION french_plain (COPY = french);
ALTER TEXT SEARCH CONFIGURATION french_plain
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION words_plain (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION words_plain
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

CREATE FUNCTION offer_text(value text, weight "char") RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN setweight(
    to_tsvector('public.french_plain'::regconfig, coalesce(value, ''))
      || to_tsvector('public.words_plain'::regconfig, coalesce(value, '')),
    weight);

-- One query from words already cut out of what was typed: each word by its stem or as the beginning of a word, all of
-- them required; words that French ignores ("dans", "les") are ignored. Null when nothing is left to look for.
CREATE FUNCTION offer_query(words text[]) RETURNS tsquery
  LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
  word text;
  stem tsquery;
  term tsquery;
  result tsquery;
BEGIN
  FOREACH word IN ARRAY words LOOP
    stem := plainto_tsquery('public.french_plain', word);
    CONTINUE WHEN numnode(stem) = 0;
    term := stem;
    IF length(word) >= 3 THEN
      term := term || to_tsquery('public.words_plain', quote_literal(word) || ':*');
    END IF;
    result := CASE WHEN result IS NULL THEN term ELSE result && term END;
  END LOOP;
  RETURN result;
END
$$;

-- Great-circle distance. Within Wallonia it differs from the road by far more than the sphere differs from the ellipsoid.
-- The factor keeps rounding from leaving the domain of asin; `least` would do so too, but PostgreSQL does not inline a
-- strict function around it, and this one runs for every row of a search by place.
CREATE FUNCTION distance_km(latitude_a float8, longitude_a float8, latitude_b float8, longitude_b float8) RETURNS float8
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN 2 * 6371.0088 * asin(0.999999999999999 * sqrt(
    sin(radians(latitude_b - latitude_a) / 2) ^ 2
    + cos(radians(latitude_a)) * cos(radians(latitude_b)) * sin(radians(longitude_b - longitude_a) / 2) ^ 2));
