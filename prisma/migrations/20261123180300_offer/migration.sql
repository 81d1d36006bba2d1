-- The offer as visitors search it. `current_offer` is the only definition of who offers what and where (footnote 1:
-- a centre is present in a zone when it trains at a site there; a training whose sites are not known is offered at all
-- its centre's sites). `offer` keeps its rows indexed; triggers refresh them in the transaction that changed a fact.
CREATE VIEW current_offer AS
SELECT
  centre.id AS centre_id,
  training.id AS training_id,
  site.id AS site_id,
  row_number() OVER (PARTITION BY centre.id, training.id ORDER BY site.key) = 1 AS is_first,
  EXISTS (SELECT FROM training_site known WHERE known.training_id = training.id) AS site_is_known,
  commune.zone_code,
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
  CASE WHEN training.id IS NOT NULL THEN
    offer_text(training.plain_title || ' ' || training.title, 'A')
    || offer_text(domain.name || ' ' || centre.name || ' ' || coalesce(centre.acronym, ''), 'B')
    || offer_text(training.description, 'C')
    || offer_text(locality.name || ' ' || commune.name, 'D')
  END AS search_vector
FROM centre
LEFT JOIN training ON training.centre_id = centre.id AND training.status = 'PUBLISHED'
LEFT JOIN domain ON domain.id = training.domain_id
LEFT JOIN site ON site.centre_id = centre.id AND (
  training.id IS NULL
  OR NOT EXISTS (SELECT FROM training_site anywhere WHERE anywhere.training_id = training.id)
  OR EXISTS (SELECT FROM training_site here WHERE here.training_id = training.id AND here.site_id = site.id))
LEFT JOIN locality ON locality.postal_code = site.postal_code AND locality.name = site.locality_name
LEFT JOIN commune ON commune.nis_code = locality.nis_code
WHERE centre.status = 'PUBLISHED';

CREATE FUNCTION refresh_offers(centre_ids uuid[]) RETURNS void
  LANGUAGE plpgsql
AS $$
BEGIN
  -- While a place or a domain changes, nobody reads it to fill `offer`: see `hold_offers`.
  PERFORM pg_advisory_xact_lock_shared(hashtext('offer reference data'));
  -- Two writers of one centre take turns here, in one order for all: the second then reads what the first committed.
  PERFORM FROM centre WHERE id = ANY (centre_ids) ORDER BY id FOR NO KEY UPDATE;
  DELETE FROM offer WHERE centre_id = ANY (centre_ids);
  INSERT INTO offer (centre_id, training_id, site_id, is_first, site_is_known, zone_code, position, is_exact, method,
    training_type, domain_id, sort_title, confirmed_by, confirmed_on, search_vector)
  SELECT * FROM current_offer WHERE centre_id = ANY (centre_ids);
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

-- Statement triggers with the changed rows: one refresh per statement, however many rows it changed.
CREATE FUNCTION refresh_offers_of_changed_rows() RETURNS trigger
  LANGUAGE plpgsql
AS $$
DECLARE
  ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed', TG_ARGV[0]) INTO ids;
  IF ids IS NOT NULL THEN
    PERFORM refresh_offers(ids);
  END IF;
  RETURN NULL;
END
$$;

-- Reference data seldom change; when they do, every centre they touch is refreshed.
CREATE FUNCTION refresh_offers_of_changed_places() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM refresh_offers(array_agg(DISTINCT site.centre_id))
  FROM site
  JOIN locality ON locality.postal_code = site.postal_code AND locality.name = site.locality_name
  WHERE locality.nis_code IN (SELECT nis_code FROM changed)
  HAVING count(*) > 0;
  RETURN NULL;
END
$$;

CREATE FUNCTION refresh_offers_of_changed_domains() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM refresh_offers(array_agg(DISTINCT training.centre_id))
  FROM training
  WHERE training.domain_id IN (SELECT id FROM changed)
  HAVING count(*) > 0;
  RETURN NULL;
END
$$;

CREATE FUNCTION refuse_change_of_centre() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  RAISE EXCEPTION 'a % cannot move to another centre', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

-- Tells every process that keeps pages that they are out of date; PostgreSQL sends it once per transaction, on commit.
CREATE FUNCTION notify_directory_changed() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  NOTIFY directory_changed;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  source record;
  event text;
BEGIN
  FOR source IN
    SELECT * FROM (VALUES ('centre', 'id'), ('site', 'centre_id'), ('training', 'centre_id'), ('training_site', 'centre_id'))
      AS sources (table_name, centre_column)
  LOOP
    FOREACH event IN ARRAY ARRAY['INSERT', 'UPDATE', 'DELETE'] LOOP
      EXECUTE format(
        'CREATE TRIGGER %I AFTER %s ON %I REFERENCING %s TABLE AS changed
           FOR EACH STATEMENT EXECUTE FUNCTION refresh_offers_of_changed_rows(%L)',
        format('refresh_offers_after_%s', lower(event)), event, source.table_name,
        CASE event WHEN 'DELETE' THEN 'OLD' ELSE 'NEW' END, source.centre_column);
    END LOOP;
    -- A site or a training never moves to another centre: its rows would be left with the old one.
    IF source.centre_column <> 'id' THEN
      EXECUTE format(
        'CREATE TRIGGER keep_centre BEFORE UPDATE OF centre_id ON %I FOR EACH ROW
           WHEN (old.centre_id IS DISTINCT FROM new.centre_id) EXECUTE FUNCTION refuse_change_of_centre()',
        source.table_name);
    END IF;
  END LOOP;
  FOREACH event IN ARRAY ARRAY['centre', 'centre_source', 'site', 'approval', 'training', 'training_site', 'domain',
    'zone', 'commune', 'locality', 'key_figure']
  LOOP
    EXECUTE format(
      'CREATE TRIGGER notify_directory_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION notify_directory_changed()', event);
  END LOOP;
END
$$;

-- A refresh that runs beside a change of reference data would read the old value and never hear of the new one, for the
-- change cannot see its rows yet. So the change waits for refreshes under way, and later ones wait for the change.
CREATE FUNCTION hold_offers() RETURNS trigger
  LANGUAGE plpgsql
AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('offer reference data'));
  RETURN NULL;
END
$$;

DO $$
DECLARE
  reference text;
BEGIN
  FOREACH reference IN ARRAY ARRAY['locality', 'commune', 'domain'] LOOP
    EXECUTE format(
      'CREATE TRIGGER hold_offers BEFORE UPDATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION hold_offers()', reference);
  END LOOP;
END
$$;

CREATE TRIGGER refresh_offers_after_update AFTER UPDATE ON locality REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_offers_of_changed_places();
CREATE TRIGGER refresh_offers_after_update AFTER UPDATE ON commune REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_offers_of_changed_places();
CREATE TRIGGER refresh_offers_after_update AFTER UPDATE ON domain REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION refresh_offers_of_changed_domains();
