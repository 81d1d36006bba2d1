/**
 * The inline script that stands in for the framework until the visitor does something.
 *
 * - The framework's scripts are fetched at the first sign of a visitor, at once when `<html data-eager>` says so, or when
 *   the browser is idle on a good connection; never at scrolling, which needs nothing.
 * - A click on `[data-needs-script]` before the page is ready is kept back, shown as heard (`data-heard`, `aria-busy`) and
 *   clicked again once the application dispatches `app:ready`. Should the scripts fail or take too long, it is clicked
 *   again all the same: what the element does natively is then done.
 * - An element React replaced meanwhile is found again by the value of its `data-needs-script`.
 * - The data of the page comes first, the framework only after it: without its data it would replace the page by an error.
 *   Data that is gone (the directory changed) leaves a native page; a control that needs script then asks for the page
 *   anew, unless it has just been asked anew. Nothing but a click does, so it cannot go round in circles.
 * - `async` is set back after insertion, for React looks for `script[async][src]` before adding a script of its own.
 */
const source = `((list,data)=>{
let begun,done,lost;
const d=document,on=addEventListener,state=d.documentElement.dataset,heard=new Set(),attr='data-needs-script',
make=(tag,set)=>d.head.appendChild(Object.assign(d.createElement(tag),set)),
load=(src,onload,onerror)=>make('script',{src,async:false,onload,onerror}).setAttribute('async',''),
start=()=>list.map(src=>load(src,null,replay)),
begin=()=>{
if(begun)return;begun=setTimeout(replay,2e4);
if(!data)return start();
list.map(href=>make('link',{rel:'preload',as:'script',href}));
load(data,start,()=>{lost=1;clearTimeout(begun);heard.size&&!done&&again()})
},
again=()=>{
const[n]=performance.getEntriesByType('navigation');
n&&(n.type!='reload'||performance.now()>6e4)?location.reload():replay()
},
replay=()=>setTimeout(()=>{
if(done)return;done=1;
removeEventListener('click',hear,true);
for(let e of heard){
delete e.dataset.heard;e.removeAttribute('aria-busy');
if(!e.isConnected)e=d.querySelector('['+attr+'="'+CSS.escape(e.getAttribute(attr)||'-')+'"]');
e?.click()
}}),
hear=v=>{
const e=v.target.closest?.('['+attr+']');
if(!e||state.ready)return;
v.preventDefault();v.stopImmediatePropagation();
heard.add(e);e.dataset.heard='';e.setAttribute('aria-busy','true');
begin();
lost&&again()
},
c=navigator.connection||{};
on('click',hear,true);
on('app:ready',replay);
for(const t of ['pointerdown','touchstart','keydown','focusin','mousemove'])on(t,begin,{once:1,capture:1,passive:1});
if('eager'in state)begin();
else if(!c.saveData&&!/[23]g/.test(c.effectiveType)&&(navigator.deviceMemory||8)>=4)on('load',()=>setTimeout(()=>(self.requestIdleCallback||setTimeout)(begin),6e3))
})(LIST,DATA)`.replaceAll('\n', '');

export type RuntimeStart = 'late' | 'eager';

/**
 * @param scripts addresses of the framework's scripts, in the order of the page
 * @param dataUrl address of the page's data, empty when the page carries it
 */
export function lateRuntime(scripts: readonly string[], start: RuntimeStart, dataUrl: string): string {
  const filled = source.replace('LIST', () => literal(scripts)).replace('DATA', () => literal(dataUrl));
  return start === 'eager' ? filled.replace("'eager'in state", '1') : filled;
}

/** `<` cannot end the script element early, whatever an address holds. */
function literal(value: string | readonly string[]): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
