import { chromium } from 'playwright-core'; import s from '@sparticuz/chromium'
const [,, persona, path, out, w='1280', mode='light', full='1'] = process.argv
const args = s.args.filter(a=>!/single-process|no-zygote/.test(a))
const b = await chromium.launch({ executablePath: await s.executablePath(), args, headless: true })
const c = await b.newContext({ viewport: { width: +w, height: 900 }, colorScheme: mode==='dark'?'dark':'light' })
const p = await c.newPage()
if (persona !== 'public') await c.request.post('http://127.0.0.1:3126/demonstration/entrer', { form: { persona }, headers: { 'sec-fetch-site': 'same-origin' } })
for (const [i, one] of path.split(',').entries()) { await p.goto('http://127.0.0.1:3126'+one); await p.screenshot({ path: out.replace('.png', `-${i}.png`), fullPage: full==='1' }) }
await b.close()
