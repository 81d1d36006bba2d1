import { chromium } from '@playwright/test';
// print emulation on A4 width: 210mm-28mm = 182mm = 688px; page height 297-24=273mm = 1032px
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const p = await (await b.newContext({viewport:{width:688,height:1032}})).newPage();
await p.emulateMedia({media:'print'});
await p.goto('http://localhost:4140/ma-liste?f=apprendre-a-lire-et-a-ecrire-lee-luxembourg&f=ouvrier-en-espaces-verts-et-nature-crabe&f=reparer-ordinateurs-smartphones-imprimantes-droit-et-devoir');
await p.screenshot({path:'/tmp/list_shots/print3.png',fullPage:true});
console.log(await p.evaluate(()=>document.documentElement.scrollHeight));
await b.close();
