-- What is true of a training wherever it is given stands in each of its rows, so that its first row alone answers for
-- it: the zones of all its sites, and their names in the text that is searched. So is its method ("EFT", "DéFI"), and
-- its domain and type as words that nobody can type, for the queries of concepts.
DROP VIEW current_offer;
CREATE VIEW current_offer AS
SELECT
  centre_id,
  training_id,
  site_id,
  is_first,
  site_is_known,
  zone_code,
  ARRAY(SELECT DISTINCT zone FROM unnest(all_zones) AS zone WHERE zone IS NOT NULL ORDER BY zone) AS zones,
  position,
  is_exact,
  method,
  training_type,
  domain_id,
  sort_title,
  confirmed_by,
  confirmed_on,
  CASE WHEN training_id IS NOT NULL THEN
    offer_text(titles, 'A') || offer_text(names, 'B') || offer_text(description, 'C') || offer_text(places, 'D') || labels
  END AS search_vector
FROM (
  SELECT
    centre.id AS centre_id,
    training.id AS training_id,
    site.id AS site_id,
    row_number() OVER (PARTITION BY centre.id, training.id ORDER BY site.key) = 1 AS is_first,
    EXISTS (SELECT FROM training_site known WHERE known.training_id = training.id) AS site_is_known,
    commune.zone_code,
    array_agg(commune.zone_code) OVER (PARTITION BY centre.id, training.id) AS all_zones,
    CASE WHEN site.id IS NOT NULL THEN point(
      coalesce(site.exact_longitude, locality.longitude),
      coalesce(site.exact_latitude, locality.latitude)) END AS position,
    site.exact_latitude IS NOT NULL AS is_exact,
    training.method,
    training.training_type,
    training.domain_id,
    coalesce(training.plain_title, centre.name) AS sort_title,
    training.confirmed_by,
    training.confirmed_on,
    training.plain_title || ' ' || training.title AS titles,
    concat_ws(' ', domain.name, centre.name, centre.acronym, training.method) AS names,
    training.description,
    string_agg(locality.name || ' ' || commune.name, ' ') OVER (PARTITION BY centre.id, training.id) AS places,
    array_to_tsvector(array_remove(ARRAY['domain:' || domain.slug, 'type:' || training.training_type], NULL)) AS labels
  FROM centre
  LEFT JOIN training ON training.centre_id = centre.id AND training.status = 'PUBLISHED'
  LEFT JOIN domain ON domain.id = training.domain_id
  LEFT JOIN site ON site.centre_id = centre.id AND (
    training.id IS NULL
    OR NOT EXISTS (SELECT FROM training_site anywhere WHERE anywhere.training_id = training.id)
    OR EXISTS (SELECT FROM training_site here WHERE here.training_id = training.id AND here.site_id = site.id))
  LEFT JOIN locality ON locality.postal_code = site.postal_code AND locality.name = site.locality_name
  LEFT JOIN commune ON commune.nis_code = locality.nis_code
  WHERE centre.status = 'PUBLISHED'
) AS offered;

ALTER TABLE "offer" ADD COLUMN "zones" CHAR(2)[] NOT NULL DEFAULT '{}';
ALTER TABLE "offer" ALTER COLUMN "zones" DROP DEFAULT;

-- The orders of a list without words or place, on the rows that such a list reads.
DROP INDEX "offer_confirmed_on_sort_title_training_id_idx";
CREATE INDEX offer_by_confirmation ON offer (confirmed_on DESC NULLS LAST, sort_title, training_id)
  INCLUDE (zones, method, training_type, domain_id) WHERE is_first AND training_id IS NOT NULL;
CREATE INDEX offer_by_title ON offer (sort_title, training_id)
  INCLUDE (zones, method, training_type, domain_id) WHERE is_first AND training_id IS NOT NULL;

-- How many trainings there are of each kind, so that totals and counts without words or place do not read the offer.
-- Writers add rows, some of them negative, and never wait for each other; readers add them up.
CREATE TABLE "offer_count" (
    "id" BIGSERIAL NOT NULL,
    "zones" CHAR(2)[] NOT NULL,
    "method" "method",
    "training_type" "training_type",
    "domain_id" SMALLINT NOT NULL,
    "trainings" INTEGER NOT NULL,

    CONSTRAINT "offer_count_pkey" PRIMARY KEY ("id")
);

CREATE FUNCTION count_offers(centre_ids uuid[], factor int) RETURNS void
  LANGUAGE sql
AS $$
  INSERT INTO offer_count (zones, method, training_type, domain_id, trainings)
  SELECT zones, method, training_type, domain_id, factor * count(*)
  FROM offer
  WHERE centre_id = ANY (centre_ids) AND is_first AND training_id IS NOT NULL
  GROUP BY zones, method, training_type, domain_id;
$$;

-- Rows that cancel out or add up become one.
CREATE FUNCTION compact_offer_counts() RETURNS void
  LANGUAGE sql
AS $$
  WITH old AS (DELETE FROM offer_count RETURNING *)
  INSERT INTO offer_count (zones, method, training_type, domain_id, trainings)
  SELECT zones, method, training_type, domain_id, sum(trainings)
  FROM old
  GROUP BY zones, method, training_type, domain_id
  HAVING sum(trainings) <> 0;
$$;

CREATE OR REPLACE FUNCTION refresh_offers(centre_ids uuid[]) RETURNS void
  LANGUAGE plpgsql
AS $$
BEGIN
  -- While a place or a domain changes, nobody reads it to fill `offer`: see `hold_offers`.
  PERFORM pg_advisory_xact_lock_shared(hashtext('offer reference data'));
  -- Two writers of one centre take turns here, in one order for all: the second then reads what the first committed.
  PERFORM FROM centre WHERE id = ANY (centre_ids) ORDER BY id FOR NO KEY UPDATE;
  PERFORM count_offers(centre_ids, -1);
  DELETE FROM offer WHERE centre_id = ANY (centre_ids);
  INSERT INTO offer (centre_id, training_id, site_id, is_first, site_is_known, zone_code, zones, position, is_exact, method,
    training_type, domain_id, sort_title, confirmed_by, confirmed_on, search_vector)
  SELECT * FROM current_offer WHERE centre_id = ANY (centre_ids);
  PERFORM count_offers(centre_ids, 1);
  -- One writer at a time, and only of what is committed: a row is never counted twice.
  IF random() < 0.02 AND pg_try_advisory_xact_lock(hashtext('offer counts')) THEN
    PERFORM compact_offer_counts();
  END IF;
  INSERT INTO search_word (word)
  SELECT DISTINCT word
  FROM training
  JOIN centre ON centre.id = training.centre_id
  JOIN domain ON domain.id = training.domain_id,
    regexp_split_to_table(
      plain_text(concat_ws(' ', training.title, training.plain_title, training.description, domain.name, centre.name, centre.acronym)),
      '[^a-z0-9]+') AS word
  WHERE training.centre_id = ANY (centre_ids) AND training.status = 'PUBLISHED' AND centre.status = 'PUBLISHED'
    AND length(word) >= 4
  ON CONFLICT DO NOTHING;
END
$$;

SELECT refresh_offers(array_agg(id)) FROM centre HAVING count(*) > 0;
