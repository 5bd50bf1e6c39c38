class Cart {
  constructor(prices) {
    this.prices = prices;
  }
  price(item) {
    return this.prices[item].amount;
  }
  total(items) {
    return items.map(item => this.price(item)).reduce((a, b) => a + b, 0);
  }
  get shipping() {
    return freight(this);
  }
  static open(prices) {
    if (!prices) throw new SoldOut("no pear left");
    return new Cart(prices);
  }
}
class SoldOut extends Error {
  constructor(message) { super(message); this.name = "SoldOut"; }
}
function evaluated() { return eval("new Cart({}).price('fig')"); }
function constructed() { return new Function("cart", "return cart.price('fig')")(new Cart({})); }
async function checkout(items) {
  await null;
  return new Cart({pear: {amount: 2}}).total(items);
}
async function order(items) { return await checkout(items); }
const shelf = { refill: function () { return JSON.parse("{bad"); }, "deep fill"() { return this.refill(); } };
function endless(n) { return endless(n + 1) + 1; }
function caused() {
  try { new Cart({}).price("plum"); }
  catch (e) { throw new Error("cannot order", { cause: e }); }
}
function sorted() { return [3, 1].sort((a, b) => { throw new RangeError("no order of " + a); }); }
const cases = {
  total: () => new Cart({}).total(["pear"]),
  getter: () => new Cart({}).shipping,
  soldout: () => Cart.open(null),
  evaluated, constructed,
  refill: () => shelf["deep fill"](),
  caused, sorted,
  async: () => order(["fig"]),
  syntax: () => new Function("return }"),
};
const out = typeof printerr === "function" && typeof imports === "undefined" ? printerr : (typeof printerr === "function" ? printerr : print);
function report(e) {
  out(e.name + ": " + e.message + "\n" + e.stack);
  if (e.cause) out("Caused by: " + e.cause.name + ": " + e.cause.message + "\n" + e.cause.stack);
}
const name = typeof ARGV !== "undefined" ? ARGV[0] : arguments[0];
const P = cases[name];
try {
  const r = P();
  if (r && r.then) r.then(undefined, e => report(e));
} catch (e) { report(e); }
