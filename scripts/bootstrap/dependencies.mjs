// @ts-check
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from './user-error.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Installs the dependencies when they are missing or not those of the lockfile.
 * @param {string} root the project's folder
 */
export function ensureDependencies(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (wanted === undefined)
    throw new UserError(`${root} holds no package-lock.json: get a complete copy of the project.`);
  if (areInstalled(root, wanted)) return;
  console.log('Installing the dependencies (a minute or two)…');
  // Not `npm ci`: it gives up when the registry, or the lockfile, lacks the optional packages of other platforms. The
  // exactness it stands for is checked afterwards, and the lockfile is not written to.
  const { status, error } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    // With "production", npm leaves out the development dependencies, of which the build's type check needs some.
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (status !== 0) {
    throw new UserError(
      `The dependencies could not be installed${error ? `: ${error.message}` : ' (npm says why above)'}.`,
    );
  }
  if (areInstalled(root, wanted)) return;
  throw new UserError(
    'npm installed other versions than package-lock.json asks for: delete node_modules and start again.',
  );
}

/**
 * @param {string} root
 * @param {LockedPackages} wanted
 */
function areInstalled(root, wanted) {
  // npm writes this list last, so an installation that was cut short has none.
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  return installed !== undefined && isInstalled(wanted, installed);
}

/**
 * Optional packages are those of other platforms: their absence is normal.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true; // the project itself
    const found = installed[path];
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} file
 * @returns {LockedPackages | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
