-- CreateEnum
CREATE TYPE "method" AS ENUM ('EFT', 'DEFI');

-- CreateEnum
CREATE TYPE "training_type" AS ENUM ('ORIENTATION', 'BASIC', 'VOCATIONAL');

-- CreateEnum
CREATE TYPE "legal_form" AS ENUM ('ASBL', 'CPAS');

-- CreateEnum
CREATE TYPE "publication_status" AS ENUM ('TO_VERIFY', 'PUBLISHED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "confirmed_by" AS ENUM ('CENTRE', 'COORDINATION', 'PUBLIC_SOURCE');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('DAY', 'MONTH', 'YEAR', 'APPROXIMATE');

-- CreateEnum
CREATE TYPE "locality_kind" AS ENUM ('COMMUNE', 'LOCALITY', 'SPECIAL');

-- CreateTable
CREATE TABLE "centre" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "acronym" TEXT,
    "legal_form" "legal_form",
    "federation" TEXT,
    "declared_methods" "method"[] DEFAULT ARRAY[]::"method"[],
    "website" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "status" "publication_status" NOT NULL,
    "internal_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "centre_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "centre_source" (
    "centre_id" UUID NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "centre_source_pkey" PRIMARY KEY ("centre_id","url")
);

-- CreateTable
CREATE TABLE "site" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "centre_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT,
    "street" TEXT,
    "postal_code" CHAR(4) NOT NULL,
    "locality_name" TEXT NOT NULL,
    "exact_latitude" DOUBLE PRECISION,
    "exact_longitude" DOUBLE PRECISION,

    CONSTRAINT "site_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "centre_id" UUID NOT NULL,
    "method" "method",
    "number" TEXT,
    "starts_on" DATE,
    "ends_on" DATE,
    "source_url" TEXT NOT NULL,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "key_figure" (
    "year" SMALLINT NOT NULL,
    "indicator" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "value" DECIMAL(16,3),
    "unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT,

    CONSTRAINT "key_figure_pkey" PRIMARY KEY ("year","indicator","dimension","category")
);

-- CreateTable
CREATE TABLE "zone" (
    "code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "is_bassin" BOOLEAN NOT NULL,

    CONSTRAINT "zone_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "commune" (
    "nis_code" CHAR(5) NOT NULL,
    "name" TEXT NOT NULL,
    "name_de" TEXT,
    "province" TEXT NOT NULL,
    "arrondissement" TEXT NOT NULL,
    "zone_code" CHAR(2) NOT NULL,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("nis_code")
);

-- CreateTable
CREATE TABLE "locality" (
    "postal_code" CHAR(4) NOT NULL,
    "name" TEXT NOT NULL,
    "name_de" TEXT,
    "nis_code" CHAR(5) NOT NULL,
    "kind" "locality_kind" NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "coord_source" TEXT NOT NULL,
    "search_name" TEXT GENERATED ALWAYS AS (search_name("name" || coalesce(' ' || "name_de", ''))) STORED,

    CONSTRAINT "locality_pkey" PRIMARY KEY ("postal_code","name")
);

-- CreateTable
CREATE TABLE "offer" (
    "id" BIGSERIAL NOT NULL,
    "centre_id" UUID NOT NULL,
    "training_id" UUID,
    "site_id" UUID,
    "is_first" BOOLEAN NOT NULL,
    "site_is_known" BOOLEAN NOT NULL,
    "zone_code" CHAR(2),
    "position" point,
    "is_exact" BOOLEAN NOT NULL,
    "method" "method",
    "training_type" "training_type",
    "domain_id" SMALLINT,
    "sort_title" TEXT NOT NULL,
    "confirmed_by" "confirmed_by",
    "confirmed_on" DATE,
    "search_vector" tsvector,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "shipped_data_load" (
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "loaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shipped_data_load_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "domain" (
    "id" SMALLSERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,

    CONSTRAINT "domain_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "centre_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "plain_title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "method" "method",
    "training_type" "training_type",
    "domain_id" SMALLINT NOT NULL,
    "duration" TEXT,
    "hours" TEXT,
    "schedule" TEXT,
    "prerequisites" TEXT,
    "info_session" TEXT,
    "status" "publication_status" NOT NULL,
    "confirmed_by" "confirmed_by" NOT NULL,
    "confirmed_on" DATE,
    "confirmed_on_precision" "date_precision",
    "source_url" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_site" (
    "training_id" UUID NOT NULL,
    "site_id" UUID NOT NULL,
    "centre_id" UUID NOT NULL,

    CONSTRAINT "training_site_pkey" PRIMARY KEY ("training_id","site_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "centre_slug_key" ON "centre"("slug");

-- CreateIndex
CREATE INDEX "site_postal_code_locality_name_idx" ON "site"("postal_code", "locality_name");

-- CreateIndex
CREATE UNIQUE INDEX "site_centre_id_key_key" ON "site"("centre_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "site_id_centre_id_key" ON "site"("id", "centre_id");

-- CreateIndex
CREATE INDEX "approval_centre_id_idx" ON "approval"("centre_id");

-- CreateIndex
CREATE UNIQUE INDEX "zone_slug_key" ON "zone"("slug");

-- CreateIndex
CREATE INDEX "commune_zone_code_idx" ON "commune"("zone_code");

-- CreateIndex
CREATE INDEX "locality_nis_code_idx" ON "locality"("nis_code");

-- CreateIndex
CREATE INDEX "locality_search_name_idx" ON "locality" USING GIN ("search_name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "offer_centre_id_idx" ON "offer"("centre_id");

-- CreateIndex
CREATE INDEX "offer_training_id_idx" ON "offer"("training_id");

-- CreateIndex
CREATE INDEX "offer_confirmed_on_sort_title_training_id_idx" ON "offer"("confirmed_on" DESC, "sort_title", "training_id");

-- CreateIndex
CREATE INDEX "offer_zone_code_idx" ON "offer"("zone_code");

-- CreateIndex
CREATE INDEX "offer_domain_id_idx" ON "offer"("domain_id");

-- CreateIndex
CREATE INDEX "offer_position_idx" ON "offer" USING GIST ("position");

-- CreateIndex
CREATE INDEX "offer_search_vector_idx" ON "offer" USING GIN ("search_vector");

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "domain_slug_key" ON "domain"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "training_slug_key" ON "training"("slug");

-- CreateIndex
CREATE INDEX "training_centre_id_idx" ON "training"("centre_id");

-- CreateIndex
CREATE INDEX "training_domain_id_idx" ON "training"("domain_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_id_centre_id_key" ON "training"("id", "centre_id");

-- CreateIndex
CREATE INDEX "training_site_site_id_idx" ON "training_site"("site_id");

-- AddForeignKey
ALTER TABLE "centre_source" ADD CONSTRAINT "centre_source_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "site" ADD CONSTRAINT "site_postal_code_locality_name_fkey" FOREIGN KEY ("postal_code", "locality_name") REFERENCES "locality"("postal_code", "name") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commune" ADD CONSTRAINT "commune_zone_code_fkey" FOREIGN KEY ("zone_code") REFERENCES "zone"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "locality" ADD CONSTRAINT "locality_nis_code_fkey" FOREIGN KEY ("nis_code") REFERENCES "commune"("nis_code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_centre_id_fkey" FOREIGN KEY ("centre_id") REFERENCES "centre"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_domain_id_fkey" FOREIGN KEY ("domain_id") REFERENCES "domain"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_site" ADD CONSTRAINT "training_site_training_id_centre_id_fkey" FOREIGN KEY ("training_id", "centre_id") REFERENCES "training"("id", "centre_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_site" ADD CONSTRAINT "training_site_site_id_centre_id_fkey" FOREIGN KEY ("site_id", "centre_id") REFERENCES "site"("id", "centre_id") ON DELETE CASCADE ON UPDATE CASCADE;


