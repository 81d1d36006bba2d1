import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { UserError } from '../bootstrap/user-error.mjs';

const END_WITH_PARENT = fileURLToPath(new URL('../bootstrap/end-with-parent.mjs', import.meta.url));
const STOP_PATIENCE_MS = 10_000;

export interface NodeChild {
  /** Resolves with the exit code (null after a signal); never rejects. */
  ended: Promise<number | null>;
  stop(): Promise<void>;
}

interface NodeChildOptions {
  args: string[];
  env: Record<string, string>;
  output: 'inherit' | 'pipe';
}

/**
 * Starts `node …` in a process group of its own: Ctrl-C then reaches us alone and we stop things in order, and what the
 * child has started ends with it.
 */
function spawnNode({ args, env, output }: NodeChildOptions): NodeChild & { process: ChildProcess } {
  const stdio: StdioOptions = ['ignore', output, output, 'pipe'];
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    stdio,
    detached: true,
    env: { ...process.env, ...env, PARENT_PIPE_FD: '3' },
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (code) => {
      sweepGroup(child);
      resolve(code);
    });
  });
  return { process: child, ended, stop: () => stopInOrder(child, ended) };
}

/** A child that stays, writing to our screen. */
export function startService(args: string[], env: Record<string, string>): NodeChild {
  return spawnNode({ args, env, output: 'inherit' });
}

/** Runs a step to its end, silent unless it fails. `register` gets the way to stop it before that. */
export async function runStep(
  what: string,
  args: string[],
  env: Record<string, string>,
  register: (stop: () => Promise<void>) => void,
): Promise<string> {
  const child = spawnNode({ args, env, output: 'pipe' });
  register(child.stop);
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.process.stdout?.on('data', collect);
  child.process.stderr?.on('data', collect);
  const closed = once(child.process, 'close');
  const code = await child.ended;
  // What the step left behind may keep its output open; what it said itself has arrived by now.
  await Promise.race([closed, delay(1_000, undefined, { ref: false })]);
  if (code === 0) return output;
  throw new UserError(`${what} failed:\n${output.trim()}`);
}

/** First to the child alone, which ends its own children in order; by force, to all of them. */
async function stopInOrder(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  child.kill('SIGTERM');
  await Promise.race([ended, delay(STOP_PATIENCE_MS, undefined, { ref: false })]);
  child.kill('SIGKILL');
  await ended;
}

/** Ends what a child has left behind. At once after its own end: later, its number may belong to someone else. */
function sweepGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It left nothing.
  }
}
