// Walks through the demo as a resident and as a clerk, and keeps a picture of each place.
import { chromium } from "playwright-core";
import { account, open } from "./browser.mjs";

const [kiosk, console_, welcome, chromiumPath] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
});

{
  const [page, keep] = await open(browser, { width: 1080, height: 1920, scale: 0.5, locale: "zh-CN" });
  await page.goto(kiosk + "/");
  await keep("kiosk-home");
  await Promise.all([page.waitForURL("**/m/jobs**"), page.locator("a.tile").first().tap()]);
  await keep("kiosk-list");
  await Promise.all([page.waitForURL("**/item/**"), page.locator("a.row").first().tap()]);
  await keep("kiosk-item");
  await page.goto(kiosk + page.url().slice(kiosk.length).replace("/item/", "/slip/"));
  await keep("kiosk-slip");
}
{
  const [page, keep] = await open(browser, { width: 1366, height: 768, scale: 0.75, locale: "zh-CN" });
  await account(page, console_, welcome);
  await page.goto(console_ + "/");
  await keep("console-home");
  await page.goto(console_ + "/m/jobs");
  const table = page.locator("a[href*='/m/jobs/table/']").first();
  if (await table.count()) {
    await table.click();
    await page.waitForLoadState();
    await keep("console-table");
  }
}
await browser.close();
