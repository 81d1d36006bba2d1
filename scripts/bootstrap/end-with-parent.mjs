// @ts-check
// Preloaded into our child processes (`node --import …`), which hold one end of a pipe: it closes when the parent ends,
// were it by kill -9, and the child then ends too instead of keeping the port.
import { Socket } from 'node:net';

/** Time left to drain, as no one waits for us any more. */
const GRACE_MS = 2_000;

const fd = Number(process.env.PARENT_PIPE_FD);
// What this process starts in turn inherits the variable and the preload, but not the pipe.
delete process.env.PARENT_PIPE_FD;

if (fd > 0) {
  const pipe = new Socket({ fd, readable: true, writable: false });
  pipe.on('error', () => pipe.destroy());
  pipe.on('close', () => {
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  pipe.resume();
  pipe.unref();
}
