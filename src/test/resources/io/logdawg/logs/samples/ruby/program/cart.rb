module Shop
  class SoldOut < StandardError; end

  class Cart
    def initialize(items) = @items = items

    def total
      @items.map { |item| price(item) }.sum
    end

    def price(item)
      Integer(item)
    rescue ArgumentError
      raise SoldOut, "no price of #{item}"
    end

    def self.load(id)
      new(nil).total
    end
  end
end
