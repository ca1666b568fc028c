import { expect, it } from '@jest/globals';
import { startProduct } from '../support/running-product.js';
it('starts', async () => {
  const p = await startProduct();
  const d = await p.anyone.get('/api/openapi.json');
  const doc = d.as<any>();
  for (const [path, ms] of Object.entries<any>(doc.paths)) for (const [m, o] of Object.entries<any>(ms)) {
    process.stdout.write(`${m} ${path} ${Object.keys(o.responses).join(',')} params=${(o.parameters??[]).map((x:any)=>x.in+':'+x.name+(x.required?'!':'')).join(',')} body=${o.requestBody?Object.keys(o.requestBody.content)[0]:''}\n`);
  }
  (await import('node:fs')).writeFileSync('/tmp/hh-openapi.json', JSON.stringify(doc, null, 1));
  expect((await p.as('rep').get('/api/v1/me')).status).toBe(200);
  const c = await p.as('rep').post('/api/v1/instances', { definition: 'key-account-six-stage', name: 'x', fields: { amount: { amount: '5', currency: 'CNY' } } });
  process.stdout.write(c.text + '\n');
  await p.close();
});
