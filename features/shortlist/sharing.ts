import type { ListedTraining } from './data';

/** A list in plain text, for a mail or a message: what is needed to call, even where the link cannot be opened. */
export function listAsText(trainings: readonly ListedTraining[], words: { intro: string; link: string }): string {
  const lines = trainings.map(({ plainTitle, centre }, index) =>
    [`${index + 1}. ${plainTitle}`, centre.name, centre.phone ?? centre.email].filter(Boolean).join(', '),
  );
  return [words.intro, ...lines, words.link].join('\n');
}

export function mailHref(subject: string, body: string): string {
  // Mail programs want lines to end as the standard of mail says.
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`;
}

/** `?&` is read by phones of both kinds: one wants the body after `?`, the other after `&`. */
export function smsHref(body: string): string {
  return `sms:?&body=${encodeURIComponent(body)}`;
}

export function whatsAppHref(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`;
}
