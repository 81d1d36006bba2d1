/**
 * Remembers on this device which language somebody chose (a link or a button with `data-language`), and shows the offer
 * to go on in it (`data-offer`) on a page in another one. Nothing of it reaches the server, whose pages are the same for
 * everybody. Without storage, or without script, nothing is remembered.
 */
const source = `((d,key)=>{
try{
const s=localStorage;
addEventListener('click',({target:t})=>{
const c=t.closest('[data-language]'),o=t.closest('button[data-language]')&&t.closest('[data-offer]');
if(c)s.setItem(key,c.dataset.language);
if(o)o.hidden=true
});
const o=d.querySelector('[data-offer="'+CSS.escape(s.getItem(key)||'-')+'"]');
if(o)o.hidden=false
}catch{}
})(document,'language')`.replaceAll('\n', '');

/** Stands after all that it looks for. */
export function RememberLanguage() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; the front allows it by its hash
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}
