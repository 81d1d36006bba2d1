import type { ParamProblem } from '@/features/search/params';
import { type CsvCell, toCsv } from '@/lib/csv';

/** Anyone may read the open data from a page of their own. */
const openHeaders = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=0, must-revalidate' };

export function jsonReply(body: object, contentType = 'application/json'): Response {
  return new Response(JSON.stringify(body), { headers: { ...openHeaders, 'content-type': contentType } });
}

/** An error as RFC 9457 problem details, naming every bad parameter. */
export function problemReply(status: number, title: string, params: readonly ParamProblem[] = []): Response {
  const body = { type: 'about:blank', status, title, ...(params.length > 0 && { 'invalid-params': params }) };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...openHeaders, 'cache-control': 'no-store', 'content-type': 'application/problem+json' },
  });
}

/** A table to keep as a file: `name` without ending. */
export function csvReply(name: string, rows: readonly (readonly CsvCell[])[]): Response {
  return new Response(toCsv(rows), {
    headers: {
      ...openHeaders,
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  });
}
