package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
	"runtime/debug"
	"sync"

	"example.org/shop/cart"
)

type SoldOut struct{ Fruit string }

func (s SoldOut) Error() string { return s.Fruit + " is sold out" }

func main() {
	switch os.Args[1] {
	case "nil":
		fmt.Println(cart.New(1).Total())
	case "index":
		fmt.Println(cart.New(1).At(5))
	case "error":
		panic(SoldOut{"pear"})
	case "wrapped":
		panic(fmt.Errorf("loading cart 7: %w", cart.ErrSoldOut))
	case "closure":
		cart.Each([]int{1}, func(i int) { panic(fmt.Sprint("bad item ", i)) })
	case "goroutine":
		var all sync.WaitGroup
		all.Add(1)
		go func() {
			defer all.Done()
			cart.New(1).Total()
		}()
		all.Wait()
	case "deadlock":
		var lock sync.Mutex
		lock.Lock()
		lock.Lock()
	case "repanic":
		defer func() {
			panic(fmt.Sprint("while closing: ", recover()))
		}()
		panic("no pears\nno plums")
	case "stack":
		defer func() {
			if r := recover(); r != nil {
				log.Printf("recovered: %v\n%s", r, debug.Stack())
			}
		}()
		cart.New(1).At(2)
	case "http":
		http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, cart.New(1).Total())
		})
		go http.ListenAndServe("127.0.0.1:18599", nil)
		for {
			if _, err := http.Get("http://127.0.0.1:18599/"); err != nil && !refused(err) {
				return
			}
		}
	}
}

func refused(err error) bool {
	text := err.Error()
	return len(text) > 7 && text[len(text)-7:] == "refused"
}
