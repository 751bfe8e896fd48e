import { chromium } from 'playwright-core'; import s from '@sparticuz/chromium'
const [,, persona, path, out, w='1280', mode='light', slices='3', from='0'] = process.argv
const args = s.args.filter(a=>!/single-process|no-zygote/.test(a))
const b = await chromium.launch({ executablePath: await s.executablePath(), args, headless: true })
const c = await b.newContext({ viewport: { width: +w, height: +w < 500 ? 1400 : 1500 }, colorScheme: mode==='dark'?'dark':'light' })
const p = await c.newPage(); if (mode==='print') await p.emulateMedia({media:'print'})
if (persona !== 'public') await c.request.post('http://localhost:3125/demonstration/entrer', { form: { persona }, headers: { 'sec-fetch-site': 'same-origin' } })
await p.goto('http://localhost:3125'+path)
for (let i=0;i<+slices;i++){ await p.evaluate(y=>window.scrollTo(0,y), (+from+i)*(+w<500?1350:1450)); await p.screenshot({ path: `${out}-${+from+i}.png` }) }
await b.close()
