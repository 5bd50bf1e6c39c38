mod cart;

use cart::{Cart, Priced};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let cart = Cart { items: vec!["pear".into()] };
    match std::env::args().nth(1).unwrap().as_str() {
        "unwrap" => println!("{}", cart.total()),
        "index" => println!("{}", cart.at(5)),
        "lines" => panic!("no pears\nno plums"),
        "thread" => {
            let worker = std::thread::Builder::new().name("pricer".into());
            worker.spawn(move || cart.total()).unwrap().join().unwrap();
        }
        "assert" => assert_eq!(cart.items.len(), 3, "a full cart"),
        "expect" => drop(Cart::load("/nowhere").expect("a cart")),
        _ => drop(Cart::load("/nowhere")?),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals() {
        assert_eq!(Cart { items: vec![] }.total(), 3);
    }
}
