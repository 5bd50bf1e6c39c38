pub struct Cart {
    pub items: Vec<String>,
}

pub trait Priced {
    fn total(&self) -> i32;
}

impl Priced for Cart {
    fn total(&self) -> i32 {
        self.items.iter().map(|item| item.parse::<i32>().unwrap()).sum()
    }
}

impl Cart {
    pub fn at(&self, i: usize) -> &str {
        &self.items[i]
    }

    pub fn load(path: &str) -> std::io::Result<Cart> {
        let text = std::fs::read_to_string(path)?;
        Ok(Cart { items: vec![text] })
    }
}
