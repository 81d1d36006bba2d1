/**
 * The inline script that stands in for the framework until the visitor does something.
 *
 * - The framework's scripts are fetched at the first sign of a visitor, at once when `<html data-eager>` says so, or when
 *   the browser is idle on a good connection; never at scrolling, which needs nothing.
 * - A click on `[data-needs-script]` before the page is ready is kept back, shown as heard (`data-heard`, `aria-busy`) and
 *   clicked again once the application dispatches `app:ready`. Should the scripts fail or take too long, it is clicked
 *   again all the same: what the element does natively is then done.
 * - An element React replaced meanwhile is found again by the value of its `data-needs-script`.
 * - `async` is set back after insertion, for React looks for `script[async][src]` before adding a script of its own.
 */
const source = `(()=>{
let begun,done;
const d=document,root=d.documentElement,heard=new Set(),attr='data-needs-script',
begin=()=>{
if(begun)return;begun=1;
for(const src of LIST){const s=d.createElement('script');s.src=src;s.async=false;s.onerror=replay;d.head.append(s);s.setAttribute('async','')}
setTimeout(replay,2e4)
},
replay=()=>setTimeout(()=>{
if(done)return;done=1;
removeEventListener('click',hear,true);
for(let e of heard){
e.removeAttribute('data-heard');e.removeAttribute('aria-busy');
if(!e.isConnected)e=d.querySelector('['+attr+'="'+CSS.escape(e.getAttribute(attr)||'-')+'"]');
e&&e.click()
}}),
hear=v=>{
const e=v.target.closest&&v.target.closest('['+attr+']');
if(!e||root.dataset.ready)return;
v.preventDefault();v.stopImmediatePropagation();
heard.add(e);e.setAttribute('data-heard','');e.setAttribute('aria-busy','true');
begin()
},
c=navigator.connection||{};
addEventListener('click',hear,true);
addEventListener('app:ready',replay);
for(const t of ['pointerdown','touchstart','keydown','focusin','mousemove'])addEventListener(t,begin,{once:true,capture:true,passive:true});
if('eager'in root.dataset)begin();
else if(!c.saveData&&!/[23]g/.test(c.effectiveType)&&(navigator.deviceMemory||8)>=4)addEventListener('load',()=>setTimeout(()=>(self.requestIdleCallback||setTimeout)(begin),6e3))
})()`.replaceAll('\n', '');

export type RuntimeStart = 'late' | 'eager';

/** @param scripts addresses of the framework's scripts, in the order of the page */
export function lateRuntime(scripts: readonly string[], start: RuntimeStart): string {
  // `<` cannot end the script element early, whatever an address holds.
  const list = JSON.stringify(scripts).replaceAll('<', '\\u003c');
  const filled = source.replace('LIST', () => list);
  return start === 'eager' ? filled.replace("'eager'in root.dataset", '1') : filled;
}
