import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

const STOP_PATIENCE_MS = 10_000;

export interface RunningScript {
  succeeded: Promise<boolean>;
  stop(): Promise<void>;
}

/** `npm run …` on our screen, in a process group of its own so that browsers and workers can be ended with it. */
export function runScript(script: string, args: string[], env: Record<string, string>): RunningScript {
  const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
    env: { ...process.env, ...env },
  });
  const signalGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The group is empty.
    }
  };
  const succeeded = new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => {
      signalGroup('SIGKILL');
      resolve(code === 0);
    });
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    // Test runners close their browsers and databases on this one.
    signalGroup('SIGINT');
    await Promise.race([succeeded, delay(STOP_PATIENCE_MS, undefined, { ref: false })]);
    if (child.exitCode === null && child.signalCode === null) signalGroup('SIGKILL');
    await succeeded;
  };
  return { succeeded, stop };
}
