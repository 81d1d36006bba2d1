import type { Settings } from '../env.ts';

export type SecurityHeaders = {
  /** On every reply. */
  base: Readonly<Record<string, string>>;
  /** On pages, in addition: the rest would only carry them as ballast. */
  document: Readonly<Record<string, string>>;
  policy: (scriptHashes: readonly string[], styleHashes: readonly string[]) => string;
};

/** Only features that browsers know: an unknown name is a warning in every visitor's console. */
const PERMISSIONS = [
  'accelerometer=()',
  'camera=()',
  'display-capture=()',
  'geolocation=(self)',
  'gyroscope=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'publickey-credentials-get=(self)',
  'usb=()',
].join(', ');

export function createSecurityHeaders(settings: Pick<Settings, 'publicUrl' | 'tileOrigin'>): SecurityHeaders {
  const secure = settings.publicUrl.protocol === 'https:';
  const images = ["'self'", 'data:', settings.tileOrigin].filter(Boolean).join(' ');
  return {
    base: {
      'x-content-type-options': 'nosniff',
      ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    },
    document: {
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': PERMISSIONS,
      'cross-origin-opener-policy': 'same-origin',
    },
    policy: (scriptHashes, styleHashes) =>
      [
        "default-src 'self'",
        ["script-src 'self'", ...scriptHashes].join(' '),
        ["style-src 'self'", ...styleHashes].join(' '),
        `img-src ${images}`,
        "connect-src 'self'",
        // The worker of the offline copies (app/sw.js) is the only one.
        "worker-src 'self'",
        "font-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
      ].join('; '),
  };
}

/** For drawings opened as a document of their own: they may hold styles, never scripts. */
export const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
