require_relative 'cart'
require 'logger'
require 'json'

def run(what)
  case what
  when 'nil' then Shop::Cart.load(7)
  when 'cause' then Shop::Cart.new(['1', 'pear']).total
  when 'lines' then raise Shop::SoldOut, "no pears\nno plums"
  when 'library' then JSON.parse('{"a":')
  when 'recursion' then run('recursion')
  when 'thread' then Thread.new { Shop::Cart.new(['pear']).total }.join
  when 'logger'
    begin
      Shop::Cart.new(['pear']).total
    rescue Shop::SoldOut => e
      Logger.new($stdout).error(e)
    end
  when 'full'
    begin
      Shop::Cart.new(['pear']).total
    rescue Shop::SoldOut => e
      puts e.full_message(highlight: false, order: :bottom)
    end
  when 'bare' then raise
  when 'undefined' then [1].each { |i| totl(i) }
  end
end

run(ARGV[0])
