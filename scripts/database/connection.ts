import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { z } from 'zod';
import { UserError } from '../bootstrap/user-error.mjs';

const connection = z.object({ port: z.int().min(1).max(65_535), password: z.string().min(20) });

/** What is kept between two starts. The user and the database carry one name. */
export type Connection = z.infer<typeof connection>;

export const OWNER = 'annuaire';

export async function newConnection(): Promise<Connection> {
  return { port: await freePort(), password: randomBytes(24).toString('hex') };
}

export function readConnection(file: string): Connection {
  if (!existsSync(file)) {
    throw new UserError(
      `${file}, which holds the database password, is missing: put it back, or delete the data folder beside it to start anew.`,
    );
  }
  try {
    return connection.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new UserError(
        `${file} belongs to another user: start as that user (or as root, if the first start was root's).`,
      );
    }
    throw new UserError(`${file} is damaged: restore it, or delete it and the data folder beside it to start anew.`);
  }
}

export function writeConnection(file: string, value: Connection): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}

export function urlOf({ port, password }: Connection, database: string): string {
  return `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`;
}

/** A port of 127.0.0.1 that nothing listens on: the wished one when it is free, else any. */
export async function freePort(wished = 0): Promise<number> {
  const port = await tryPort(wished);
  if (port !== undefined) return port;
  const other = await tryPort(0);
  if (other === undefined) throw new UserError('No free port is left on 127.0.0.1 for the database.');
  return other;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}
