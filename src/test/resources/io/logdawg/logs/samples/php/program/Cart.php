<?php
namespace Shop;

class SoldOut extends \RuntimeException {}

class Cart
{
    public function __construct(private ?array $items) {}

    public function total(): int
    {
        return array_sum(array_map(fn ($item) => $this->price($item), $this->items));
    }

    public function price(string $item): int
    {
        try {
            return self::number($item);
        } catch (\InvalidArgumentException $e) {
            throw new SoldOut("no price of $item", 7, $e);
        }
    }

    private static function number(string $item): int
    {
        if (!is_numeric($item)) {
            throw new \InvalidArgumentException("'$item' is no number");
        }
        return (int) $item;
    }
}
