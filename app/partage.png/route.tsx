import { ImageResponse } from 'next/og';
import messages from '@/messages/fr.json';

/** The picture that messengers and social sites show beside a shared link, in the size they ask for. */
export function GET(): Response {
  return new ImageResponse(
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
        padding: 80,
        background: '#faf7f2',
        color: '#1d2328',
        borderBottom: '24px solid #0b5d57',
      }}
    >
      <div style={{ fontSize: 84, fontWeight: 700, color: '#0b5d57' }}>{messages.site.name}</div>
      <div style={{ fontSize: 46, marginTop: 24 }}>{messages.site.tagline}</div>
    </div>,
    { width: 1200, height: 630 },
  );
}
