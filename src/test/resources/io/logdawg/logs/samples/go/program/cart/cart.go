package cart

import "errors"

type Item struct{ Price int }

type Cart struct{ items []*Item }

func New(n int) *Cart { return &Cart{items: make([]*Item, n)} }

func (c *Cart) Total() int {
	sum := 0
	for _, item := range c.items {
		sum += item.Price
	}
	return sum
}

func (c Cart) At(i int) *Item { return c.items[i] }

func Each[T any](values []T, f func(T)) {
	for _, v := range values {
		f(v)
	}
}

var ErrSoldOut = errors.New("no pears left")
