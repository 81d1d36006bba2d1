/** An answer of our own server, whose shape `T` names; anything but a success is thrown. */
export async function getJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(url, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${response.status} from ${url}`);
  const body: T = await response.json();
  return body;
}
