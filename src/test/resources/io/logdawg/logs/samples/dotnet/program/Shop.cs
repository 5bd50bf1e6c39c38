using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Acme.Shop
{
    public class SoldOutException : Exception
    {
        public SoldOutException(string message, Exception cause) : base(message, cause) { }
    }

    public class Cart
    {
        private readonly List<string> items;

        public Cart(List<string> items) { this.items = items; }

        public int Total { get { return items.Sum(item => Price(item)); } }

        public int Price(string item)
        {
            try
            {
                return int.Parse(item);
            }
            catch (FormatException e)
            {
                throw new SoldOutException("no price of " + item, e);
            }
        }

        public async Task<int> TotalAsync()
        {
            await Task.Delay(1);
            return Price("pear");
        }

        public IEnumerable<T> Each<T>(T first)
        {
            yield return first;
            throw new InvalidOperationException("no more\nthan one");
        }
    }

    public static class Program
    {
        public static void Main(string[] args)
        {
            switch (args[0])
            {
                case "null": Console.WriteLine(new Cart(null).Total); break;
                case "inner": Console.WriteLine(new Cart(new List<string> { "pear" }).Total); break;
                case "async": new Cart(null).TotalAsync().Wait(); break;
                case "awaiter": new Cart(null).TotalAsync().GetAwaiter().GetResult(); break;
                case "iterator": new Cart(null).Each(1).ToList(); break;
                case "thread":
                    var thread = new Thread(() => new Cart(null).Price(null));
                    thread.Start();
                    thread.Join();
                    break;
                case "caught":
                    try { new Cart(null).Price("pear"); } catch (Exception e) { Console.WriteLine("ERROR " + e); }
                    break;
                case "index": Console.WriteLine(new int[1][] [1]); break;
            }
        }
    }
}
