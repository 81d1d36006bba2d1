import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type FrontProcess = {
  port: number;
  child: ChildProcess;
  /** Everything it wrote so far. */
  output: () => string;
  /** @returns the exit code */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
};

const entry = fileURLToPath(new URL('./front-process.ts', import.meta.url));

export async function spawnFront(environment: Record<string, string>): Promise<FrontProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const port = await new Promise<number>((resolve, reject) => {
    const onData = (data: Buffer) => {
      written += data;
      const found = /^port (\d+)$/m.exec(written)?.[1];
      if (found) resolve(Number(found));
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    exited.then((code) => reject(new Error(`the front ended with ${code}: ${written}`)));
  });
  const end = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return exited;
  };
  return { port, child, output: () => written, end };
}
