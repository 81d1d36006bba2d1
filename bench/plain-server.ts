// The yardstick: Node's HTTP server and the bytes in memory, nothing else. Started by plain-node.ts.
import { createServer } from 'node:http';
import { z } from 'zod';

const pages = z.record(z.string(), z.object({ type: z.string(), encoding: z.string(), body: z.base64() }));

process.once('message', (message) => {
  const kept = new Map(
    Object.entries(pages.parse(message)).map(([path, { type, encoding, body }]) => {
      const bytes = Buffer.from(body, 'base64');
      const headers = { 'content-type': type, 'content-encoding': encoding, 'content-length': bytes.length };
      return [path, { bytes, headers }] as const;
    }),
  );
  const server = createServer((req, res) => {
    const page = kept.get(req.url ?? '');
    if (!page) return res.writeHead(404).end();
    return res.writeHead(200, page.headers).end(page.bytes);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' && address ? address.port : 0);
  });
});
process.once('disconnect', () => process.exit(0));
