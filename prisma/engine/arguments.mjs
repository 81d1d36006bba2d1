// @ts-check
/**
 * @typedef {{ url: string, shadowDatabaseUrl?: string }} Datasource
 * @typedef {{ cliCommand: string | undefined, datasource: Datasource, datamodels: string[] }} Arguments
 */

/**
 * @param {string[]} argv
 * @returns {Arguments}
 */
export function readArguments(argv) {
  /** @param {string} flag */
  const valuesOf = (flag) => argv.flatMap((word, i) => (word === flag ? [argv[i + 1] ?? ''] : []));
  const cli = argv.indexOf('cli');
  return {
    cliCommand: cli === -1 ? undefined : (argv[cli + 1] ?? ''),
    datasource: { url: '', ...JSON.parse(valuesOf('--datasource')[0] ?? '{}') },
    // The flag comes once per schema file, and every one of them counts.
    datamodels: valuesOf('--datamodels'),
  };
}
