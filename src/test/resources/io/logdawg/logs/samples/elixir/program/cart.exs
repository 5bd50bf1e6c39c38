defmodule Shop.SoldOut do
  defexception message: "no pears"
end

defmodule Shop.Cart do
  def total(items), do: items |> Enum.map(&price/1) |> Enum.sum()

  def price(item) when is_integer(item), do: item
  def price(item), do: String.to_integer(item) + 0

  def load(path) do
    {:ok, text} = File.read(path)
    text
  end

  def sold_out, do: raise(Shop.SoldOut, message: "no pears\nno plums")
end

defmodule Main do
  def run("argument"), do: Shop.Cart.total([1, "pear"]) + 1
  def run("match"), do: Shop.Cart.load("/nowhere") <> "."
  def run("raise"), do: [Shop.Cart.sold_out()]
  def run("undefined"), do: [Shop.Carts.total([])]
  def run("throw"), do: [throw(:sold_out)]
  def run("exit"), do: [exit(:sold_out)]
  def run("clause"), do: [Shop.Cart.price(nil)]

  def run("task") do
    task = Task.async(fn -> Shop.Cart.total(["pear"]) end)
    Task.await(task)
  end

  def run("spawn") do
    spawn(fn -> Shop.Cart.total(["pear"]) end)
    Process.sleep(300)
  end

  def run("erlang"), do: [:lists.nth(5, [1])]
end

Main.run(hd(System.argv()))
