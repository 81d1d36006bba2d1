-- What the database can guarantee by itself. The schemas of features/*/schema.ts say the same to people.
ALTER TABLE centre
  ADD CONSTRAINT centre_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 120),
  ADD CONSTRAINT centre_name_check CHECK (length(trim(name)) BETWEEN 1 AND 200),
  ADD CONSTRAINT centre_website_check CHECK (website ~ '^https?://'),
  ADD CONSTRAINT centre_email_check CHECK (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
  ADD CONSTRAINT centre_version_check CHECK (version >= 1);

ALTER TABLE site
  ADD CONSTRAINT site_exact_position_check CHECK ((exact_latitude IS NULL) = (exact_longitude IS NULL)),
  -- Wallonia with a margin of some kilometres: a swapped or mistyped pair is refused.
  ADD CONSTRAINT site_latitude_check CHECK (exact_latitude BETWEEN 49.4 AND 50.9),
  ADD CONSTRAINT site_longitude_check CHECK (exact_longitude BETWEEN 2.8 AND 6.5);

ALTER TABLE locality
  ADD CONSTRAINT locality_postal_code_check CHECK (postal_code ~ '^[1-9][0-9]{3}$'),
  ADD CONSTRAINT locality_latitude_check CHECK (latitude BETWEEN 49.4 AND 50.9),
  ADD CONSTRAINT locality_longitude_check CHECK (longitude BETWEEN 2.8 AND 6.5);

ALTER TABLE commune ADD CONSTRAINT commune_nis_code_check CHECK (nis_code ~ '^[0-9]{5}$');

ALTER TABLE zone ADD CONSTRAINT zone_code_check CHECK (code ~ '^[A-Z]{2}$');

ALTER TABLE training
  ADD CONSTRAINT training_slug_check CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 160),
  ADD CONSTRAINT training_title_check CHECK (length(trim(title)) BETWEEN 1 AND 300),
  ADD CONSTRAINT training_plain_title_check CHECK (length(trim(plain_title)) BETWEEN 1 AND 200),
  ADD CONSTRAINT training_version_check CHECK (version >= 1),
  ADD CONSTRAINT training_confirmed_on_check CHECK ((confirmed_on IS NULL) = (confirmed_on_precision IS NULL)),
  -- No fact without its source.
  ADD CONSTRAINT training_source_check CHECK (confirmed_by <> 'PUBLIC_SOURCE' OR source_url IS NOT NULL),
  ADD CONSTRAINT training_source_url_check CHECK (source_url ~ '^https?://'),
  -- A centre or the coordination confirms on a known day.
  ADD CONSTRAINT training_confirmation_day_check
    CHECK (confirmed_by = 'PUBLIC_SOURCE' OR (confirmed_on IS NOT NULL AND confirmed_on_precision = 'DAY'));

ALTER TABLE centre_source ADD CONSTRAINT centre_source_url_check CHECK (url ~ '^https?://');

ALTER TABLE approval
  ADD CONSTRAINT approval_period_check CHECK (ends_on >= starts_on),
  ADD CONSTRAINT approval_source_url_check CHECK (source_url ~ '^https?://');

ALTER TABLE key_figure
  ADD CONSTRAINT key_figure_year_check CHECK (year BETWEEN 1990 AND 2100),
  -- A figure known in words only has the words.
  ADD CONSTRAINT key_figure_value_check CHECK (value IS NOT NULL OR note IS NOT NULL);
