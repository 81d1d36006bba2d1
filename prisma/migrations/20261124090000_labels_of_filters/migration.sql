-- All that a filter asks of a training stands among the words that nobody can type, so that one index answers for words and
-- filters together: its zones ('zone:none' when no site is known), its method, its type and its domain.
CREATE OR REPLACE VIEW current_offer AS
SELECT
  centre_id,
  training_id,
  site_id,
  is_first,
  site_is_known,
  zone_code,
  zones,
  position,
  is_exact,
  method,
  training_type,
  domain_id,
  sort_title,
  confirmed_by,
  confirmed_on,
  CASE WHEN training_id IS NOT NULL THEN
    offer_text(titles, 'A') || offer_text(names, 'B') || offer_text(description, 'C') || offer_text(places, 'D')
    || array_to_tsvector(array_remove(ARRAY['domain:' || domain_slug, 'type:' || training_type, 'method:' || method], NULL)
      || CASE WHEN zones = '{}' THEN ARRAY['zone:none'] ELSE ARRAY(SELECT 'zone:' || zone FROM unnest(zones) AS zone) END)
  END AS search_vector
FROM (
  SELECT
    *,
    ARRAY(SELECT DISTINCT zone FROM unnest(all_zones) AS zone WHERE zone IS NOT NULL ORDER BY zone) AS zones
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
      domain.slug AS domain_slug,
      coalesce(training.plain_title, centre.name) AS sort_title,
      training.confirmed_by,
      training.confirmed_on,
      training.plain_title || ' ' || training.title AS titles,
      concat_ws(' ', domain.name, centre.name, centre.acronym, training.method) AS names,
      training.description,
      string_agg(locality.name || ' ' || commune.name, ' ') OVER (PARTITION BY centre.id, training.id) AS places
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
  ) AS offered
) AS placed;

-- Searches without a place read one row a training.
CREATE INDEX offer_words_of_trainings ON offer USING gin (search_vector) WHERE is_first AND training_id IS NOT NULL;

SELECT refresh_offers(array_agg(id)) FROM centre HAVING count(*) > 0;

-- Rows that fit a query, without order, by the index on words. The planner takes the test of a text for a cheap one and would
-- rather read the table until it has enough rows, which costs ten times as much: hence the settings.
CREATE FUNCTION trainings_that_fit(query tsquery, max_rows int) RETURNS SETOF bigint
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000
  SET enable_seqscan = off SET enable_indexscan = off SET search_path = public
AS $$
  SELECT id FROM offer WHERE is_first AND training_id IS NOT NULL AND search_vector @@ query LIMIT max_rows
$$;

-- The same among rows in a box and in a ring around a place, nearest first; in_zones: null = any.
CREATE FUNCTION offers_that_fit_near(query tsquery, latitude float8, longitude float8, within box, beyond_km float8,
  up_to_km float8, in_zones bpchar[], max_rows int) RETURNS SETOF bigint
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000
  SET enable_seqscan = off SET enable_indexscan = off SET search_path = public
AS $$
  SELECT id
  FROM (
    SELECT id, distance_km(latitude, longitude, position[1], position[0]) AS km
    FROM offer
    WHERE training_id IS NOT NULL AND search_vector @@ query AND position <@ within
      AND (in_zones IS NULL OR zone_code = ANY (in_zones))
  ) AS near
  WHERE km > beyond_km AND km <= up_to_km
  ORDER BY km, id
  LIMIT max_rows
$$;
