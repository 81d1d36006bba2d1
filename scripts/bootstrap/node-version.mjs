// @ts-check
import { UserError } from './user-error.mjs';

const OLDEST = [20, 19];

/** @param {string} version such as "20.19.1" */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

export function checkNode() {
  if (isNodeSupported(process.versions.node)) return;
  throw new UserError(`Node.js ${OLDEST.join('.')} or newer is needed; this is ${process.versions.node}.`);
}
