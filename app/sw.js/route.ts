import { workerScript } from '@/features/offline/worker-script';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** The service worker. Browsers ask for it anew at each visit; the front says that it may not be kept without asking. */
export async function GET(): Promise<Response> {
  const script = await workerScript(env().OFFLINE_COPIES === 'on');
  return new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
}
